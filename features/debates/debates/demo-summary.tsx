import { BarList } from "@/components/charts/bar-list";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import type { ResultsView } from "@/contracts/voting/results";

type Props = { readonly debate: DebateView; readonly polls: readonly ResultsView[] };

/** What the demo debate is about and where it stands, for somebody who has seen nothing yet. */
export function DemoSummary({ debate, polls }: Props) {
  const now = debate.phases.find(({ state }) => state === "now");
  const latest = polls.at(-1);
  const tally = latest?.counts[0]?.tally;
  return (
    <section aria-labelledby="demo" className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <p className="eyebrow">The demo debate{now ? `, in phase ${now.order + 1} of ${debate.phases.length}: ${now.title}` : ""}</p>
        <h2 id="demo" className="font-serif text-xl font-semibold text-balance">
          {debate.question}
        </h2>
        <p className="font-sans text-sm text-muted">
          {debate.delegations.length} delegations, {debate.options.length} options.{" "}
          <TextLink href={`/debates/${debate.slug}/background`}>What it is about</TextLink>
        </p>
      </div>
      {tally ? (
        <BarList
          title={tally.outcome.reason}
          valueLabel="Votes"
          total={tally.turnout.counted}
          rows={debate.options.map(({ key, label, hue }) => ({
            key,
            label,
            mark: { hue },
            value: tally.results[0]?.figures.find(({ option }) => option === key)?.support.value ?? 0,
          }))}
        />
      ) : null}
      {latest ? (
        <p className="font-sans text-sm text-muted">
          {latest.poll.title}, {WHEN[latest.poll.role]}.{" "}
          <TextLink href={`/debates/${debate.slug}/results/${latest.poll.key}`}>How it was counted</TextLink>
        </p>
      ) : null}
    </section>
  );
}

const WHEN = {
  opening: "blind, before anybody argued",
  straw: "on the way",
  "consensus-check": "by silence",
  final: "after the arguments",
  imported: "of another election",
} as const satisfies Record<PollView["role"], string>;
