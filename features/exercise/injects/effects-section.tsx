"use client";

import { useQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button, buttonClass } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { DebateView } from "@/contracts/debates/debates";
import type { InjectEffectView } from "@/contracts/exercise/injects";
import { effectSays } from "@/domain/replay";
import { formatNumber } from "@/lib/format";
import { ALONE, useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { looksOf } from "../../shell/option-looks";

/** What moved after each inject: positions, and where arguments were rated, their mean ratings. */
export function EffectsSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.injects.effects.queryOptions({ debate: debate.slug }, { trpc: ALONE }));
  return (
    <Section
      title="What moved after each inject"
      lead="Positions at the last moment before it was released, and before the next one was, or now. That something moved then does not show that it moved because of it."
      actions={
        data?.length ? (
          <a href={`/debates/${debate.slug}/export/injects.csv`} download className={buttonClass()}>
            Positions before and after, CSV
          </a>
        ) : null
      }
    >
      {error ? (
        <ErrorState title="This could not be read" heading="h3" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {sentenceOf(error)}
        </ErrorState>
      ) : null}
      {!data && !error ? <SkeletonText lines={4} /> : null}
      {data?.length === 0 ? <p className="font-sans text-base text-muted">Nothing has been released yet.</p> : null}
      {data?.map((effect) => (
        <Effect key={effect.injectId} effect={effect} debate={debate} />
      ))}
    </Section>
  );
}

function Effect({ effect, debate }: { readonly effect: InjectEffectView; readonly debate: DebateView }) {
  const looks = looksOf(debate.options);
  const nameOf = (key: string) => debate.delegations.find((one) => one.key === key)?.name ?? key;
  const moves = effect.moved.flatMap(({ delegation, changes }) => changes.map((change) => ({ delegation, ...change })));
  const shifts = effect.ratings.filter(({ before, after }) => before.mean !== after.mean || before.ratings !== after.ratings);
  return (
    <div className="flex flex-col gap-2 pt-2">
      <h3 className="font-serif text-lg font-semibold">{effect.title}</h3>
      <p className="measure font-sans text-base">{effectSays(effect, { delegation: nameOf, option: (key) => looks(key).label })}</p>
      {moves.length > 0 ? (
        <DataTable
          caption={`Who changed what after “${effect.title}”`}
          captionHidden
          rows={moves}
          rowKey={({ delegation, option }) => `${delegation} ${option}`}
          columns={[
            { key: "delegation", header: "Delegation", cell: ({ delegation }) => nameOf(delegation) },
            { key: "option", header: "Option", cell: ({ option }) => looks(option).label },
            { key: "from", header: "Before", cell: ({ from }) => from },
            { key: "to", header: "After", cell: ({ to }) => to },
          ]}
        />
      ) : null}
      {shifts.length > 0 ? (
        <DataTable
          caption={`Mean ratings of arguments, 0 to 4, before and after “${effect.title}”`}
          rows={shifts}
          rowKey={({ option, polarity }) => `${option} ${polarity}`}
          columns={[
            {
              key: "side",
              header: "Arguments",
              cell: ({ option, polarity }) => `${polarity === "support" ? "for" : "against"} ${looks(option).label}`,
            },
            { key: "before", header: "Before", numeric: true, cell: ({ before }) => formatNumber(before.mean, 2) },
            { key: "after", header: "After", numeric: true, cell: ({ after }) => formatNumber(after.mean, 2) },
            { key: "ratings", header: "Ratings", numeric: true, cell: ({ before, after }) => `${before.ratings} → ${after.ratings}` },
          ]}
        />
      ) : null}
    </div>
  );
}
