"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { SimilarClaim } from "@/contracts/argument/search";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { useSettled } from "@/lib/use-settled";
import { StandingNow } from "./standing-now";

type Props = { readonly debate: Pick<DebateView, "slug" | "spotlight" | "delegations">; readonly refresh: () => Promise<unknown> };

/** The claim that stands before everyone, and the way to another one by its words. */
export function SpotlightForm({ debate, refresh }: Props) {
  const { slug, spotlight } = debate;
  const client = useTRPCClient();
  const setting = useAct(
    (input: { readonly claimId: string | null }, keyed) => client.control.spotlight.mutate({ debate: slug, ...input, ...keyed }),
    refresh,
  );
  return (
    <div className="flex flex-col gap-3">
      {spotlight ? (
        <StandingNow label="This claim stands before everyone" isBusy={setting.isBusy} onTakeAway={() => setting.act({ claimId: null })}>
          <span className="written">{spotlight.text}</span>
        </StandingNow>
      ) : null}
      <FormError message={setting.problem} title="The spotlight stays as it was" />
      <Disclosure summary="Put a claim before everyone">
        <ClaimSearch debate={debate} isBusy={setting.isBusy} onChoose={(claimId) => setting.act({ claimId })} />
      </Disclosure>
    </div>
  );
}

type SearchProps = {
  readonly debate: Props["debate"];
  readonly isBusy: boolean;
  readonly onChoose: (claimId: string) => void;
};

function ClaimSearch({ debate: { slug, delegations, spotlight }, isBusy, onChoose }: SearchProps) {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const settled = useSettled(text.trim());
  const { data: claims, isPending } = useQuery(
    trpc.search.claims.queryOptions({ debate: slug, text: settled.slice(0, 500) }, { placeholderData: (before) => before }),
  );
  const nameOf = ({ delegation, author }: SimilarClaim) =>
    delegations.find(({ key }) => key === delegation)?.name ?? author ?? "The scenario";
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Words of the claim"
        hint="Nothing written: the newest ones."
        type="search"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {claims?.length === 0 ? (
        <p className="font-sans text-sm text-muted">{settled ? "No claim is like that." : "Nobody has claimed anything yet."}</p>
      ) : null}
      <ul aria-busy={isPending} className="divide-y divide-line border-y border-line empty:hidden">
        {(claims ?? []).map((claim) => (
          <li key={claim.id} className="flex items-center justify-between gap-4 py-2">
            <p className="min-w-0 wrap-anywhere">
              <span className="written">{claim.text}</span>
              <span className="block font-sans text-sm text-muted">{nameOf(claim)}</span>
            </p>
            <Button
              size="small"
              busy={isBusy}
              refusal={claim.id === spotlight?.claimId ? "It stands there." : null}
              onClick={() => onChoose(claim.id)}
            >
              Show
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
