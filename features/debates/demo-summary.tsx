import { BarList } from "@/components/charts/bar-list";
import { Section } from "@/components/layout/section";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates";
import type { ResultsView } from "@/contracts/results";

type Props = { readonly debate: DebateView; readonly polls: readonly ResultsView[] };

/** What the demo debate is about and where it stands, for somebody who has seen nothing yet. */
export function DemoSummary({ debate, polls }: Props) {
  const now = debate.phases.find(({ state }) => state === "now");
  const latest = polls.at(-1);
  return (
    <Section title="The demo debate" lead={now ? `Now in phase ${now.order + 1} of ${debate.phases.length}: ${now.title}` : undefined}>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <p className="measure font-serif text-xl font-semibold text-balance">{debate.question}</p>
          <p className="font-sans text-sm text-muted">
            {debate.delegations.length} delegations, {debate.options.length} options.{" "}
            <TextLink href={`/debates/${debate.slug}/background`}>Background</TextLink>
          </p>
        </div>
        {latest?.tally ? (
          <BarList
            title={latest.tally.outcome.reason}
            valueLabel="Votes"
            total={latest.tally.turnout.counted}
            rows={debate.options.map(({ key, label, hue }) => ({
              key,
              label,
              mark: { hue },
              value: latest.tally?.results[0]?.figures.find(({ option }) => option === key)?.support.value ?? 0,
            }))}
          />
        ) : null}
      </div>
    </Section>
  );
}
