"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { linkClass } from "@/components/ui/text/text-link";
import { useTRPC } from "@/lib/trpc/client";

type Props = { readonly debate: string; readonly poll: string; readonly hasTwoElectorates: boolean };

/** The ballots in the formats of other programs, each with what it cannot carry. Looked up when somebody asks. */
export function BallotFiles({ debate, poll, hasTwoElectorates }: Props) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const { data: files, error } = useQuery(
    trpc.polls.exports.queryOptions({ debate, poll }, { enabled: isOpen, staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <Disclosure summary="Ballots for other programs" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      {error ? <p className="font-sans text-sm">{error.message}</p> : null}
      {files || error ? null : <p className="font-sans text-sm text-muted">Looking at what each format can carry…</p>}
      <ul className="measure flex flex-col divide-y divide-line border-y border-line font-sans text-sm">
        {files?.map(({ electorate, format, label, href, refusal, losses }) => (
          <li key={`${electorate} ${format}`} className="flex flex-col gap-1 py-2">
            <span>
              {refusal === null ? (
                <a href={href} download className={linkClass}>
                  {label}
                </a>
              ) : (
                <span className="text-muted">{label}</span>
              )}
              {hasTwoElectorates ? `, ballots of ${electorate}` : null}
            </span>
            <span className="text-muted">{refusal ?? (losses.length > 0 ? losses.join(" ") : "Carries everything.")}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
