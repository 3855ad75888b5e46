"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../../shell/option-looks";
import { hasStraw } from "../shown-beside";
import { StrawSection } from "./straw-section";

/** The straw votes that one's own delegation can hold now, before its polls open and while they are open. */
export function StrawVotes({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate: slug }));
  const held = polls.filter((poll) => hasStraw(debate, poll));
  if (held.length === 0) return null;
  return (
    <Section title="Straw votes" lead="Before the head casts the delegation’s ballot, its members can say here what they want.">
      <div className="flex flex-col gap-8">
        {held.map((poll) => (
          <div key={poll.key} className="flex flex-col gap-3">
            <p className="measure font-serif text-lg">{poll.question}</p>
            <StrawSection debate={debate} poll={poll} looks={looksOf(debate.options)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
