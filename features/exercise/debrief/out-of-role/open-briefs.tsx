"use client";

import { useQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Prose } from "@/components/ui/text/prose";
import type { BriefPoint, DebateView } from "@/contracts/debates/debates";
import { ALONE, useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";

/** Every delegation's brief, for everybody, once the debate has come to its debrief. */
export function OpenBriefs({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.debrief.briefs.queryOptions({ debate: debate.slug }, { trpc: ALONE }));
  const names = new Map(debate.delegations.map(({ key, name }) => [key, name]));
  return (
    <Section title="The briefs" lead="Confidential until now. Compare what a delegation was told with what it said.">
      {error ? (
        <ErrorState title="The briefs could not be read" heading="h3" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {sentenceOf(error)}
        </ErrorState>
      ) : null}
      {!data && !error ? <SkeletonText lines={4} /> : null}
      <div>
        {data?.map((brief) => (
          <Disclosure key={brief.delegation} look="section" summary={names.get(brief.delegation) ?? brief.delegation}>
            <div className="grid gap-x-12 gap-y-4 lg:grid-cols-3">
              <Points title="What it wanted" points={brief.interests} />
              <Points title="What it would not accept" points={brief.redLines} />
              <Points title="What it could trade" points={brief.mayTrade} />
            </div>
            {brief.guidance ? <Prose className="mt-4">{brief.guidance}</Prose> : null}
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly BriefPoint[] }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-sans text-base font-semibold">{title}</h3>
      <ul className="list-disc pl-5 font-serif text-base">
        {points.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
