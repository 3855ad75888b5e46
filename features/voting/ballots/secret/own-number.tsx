"use client";

import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { type NumberOf, ownNumbers } from "../../../shell/polls/own-numbers";

/** The number that this browser made for this person's ballot, to keep somewhere safe; it never left the browser but with the ballot. */
export function OwnNumber({ debate, poll, isCounted }: NumberOf & { readonly isCounted: boolean }) {
  const [numbers, setNumbers] = useState<readonly string[]>([]);
  useEffect(() => setNumbers(ownNumbers({ debate, poll })), [debate, poll]);
  if (numbers.length === 0)
    return (
      <p className="measure font-sans text-sm text-muted">
        The number of your ballot is not in this browser: it is in the one in which you voted, until you sign out there.
      </p>
    );
  return (
    <div className="flex flex-col gap-2 border-l-4 border-ink bg-wash px-3 py-3 font-sans">
      <p className="text-base font-semibold">{numbers.length === 1 ? "Your number" : "Your numbers: one of them opens your ballot"}</p>
      {numbers.map((number) => (
        <p key={number} className="flex flex-wrap items-center gap-3">
          <code className="font-mono text-sm break-all">{number}</code>
          <CopyButton text={number} label="Copy number" />
        </p>
      ))}
      <p className="measure text-sm text-muted">
        {isCounted
          ? "With it you find your ballot in the list, on the page of the result. The server has not kept it, and this browser forgets it when you sign out. Whoever sees it can find your ballot too."
          : "Write it down: the server has not kept it, and this browser forgets it when you sign out. With it you find your ballot in the list once voting has ended. Whoever sees it can find your ballot too."}
      </p>
    </div>
  );
}
