"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/feedback/notice";
import { TextField } from "@/components/ui/forms/text-field";
import type { SealedBallotView } from "@/contracts/voting/polls";
import { ownEntries, refusalToAcceptNonce } from "@/domain/record";
import { sha256 } from "@/lib/sha256";
import { ballotInWords } from "../../../shell/polls/ballot-content";
import { ownNumbers } from "../../../shell/polls/own-numbers";

type Props = {
  readonly place: { readonly debate: string; readonly poll: string; readonly round: number };
  readonly ballots: readonly SealedBallotView[];
  readonly name: (key: string) => string;
};

/** A voter's own ballot in the list, found in the browser: the number is not sent anywhere. */
export function FindOwn({ place, ballots, name }: Props) {
  const [number, setNumber] = useState("");
  const { debate, poll } = place;
  useEffect(() => {
    const own = ownNumbers({ debate, poll });
    setNumber((typed) => typed || (own.find((nonce) => ownEntries(ballots, { ...place, nonce }, sha256).length > 0) ?? own.at(-1) ?? ""));
  }, [debate, poll, ballots, place]);
  const nonce = number.trim();
  const found = nonce === "" || refusalToAcceptNonce(nonce) ? null : ownEntries(ballots, { ...place, nonce }, sha256);
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <TextField
        label="Your number"
        hint="It stays in this browser. Whoever sees it together with this list can see your ballot."
        autoComplete="off"
        spellCheck={false}
        value={number}
        error={nonce !== "" && found === null ? "A number has 22 letters and digits, as your browser showed it when you voted." : undefined}
        onChange={({ target }) => setNumber(target.value)}
      />
      <div aria-live="polite">{found ? <Found found={found} name={name} /> : null}</div>
    </div>
  );
}

function Found({ found, name }: { readonly found: readonly SealedBallotView[] } & Pick<Props, "name">) {
  const [own] = found;
  if (!own)
    return (
      <Notice tone="warning" title="No ballot in the list has this number">
        Compare it with what you wrote down. If it is the number of a ballot that you cast, tell the facilitator: the ballot is missing.
      </Notice>
    );
  return <Notice title="Your ballot was counted">{ballotInWords(own.ballot, name)}.</Notice>;
}
