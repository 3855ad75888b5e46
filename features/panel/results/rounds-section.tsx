import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { PanelResultsView, PanelRoundResults } from "@/contracts/panel/results";
import { formatFigure, formatPercent } from "@/lib/format";
import { roundsFinding } from "./findings";
import { ruleWords } from "./words";

/** The rule by which the panel ends, as it was registered, and where each round stands by it. */
export function StopRuleNotice({ stopRule, rounds }: Pick<PanelResultsView, "stopRule" | "rounds">) {
  if (!stopRule) return <p className="measure font-sans text-sm text-muted">No stop rule was registered for this panel.</p>;
  const stop = rounds.at(-1)?.results.stop;
  return (
    <Notice title={stop?.stops ? ENDS[stop.because ?? "settled"] : "The stop rule, registered before round 1"}>
      <p>{ruleWords(stopRule.rule)}</p>
      <p className="mt-1 text-sm text-muted">
        Registered <Time iso={stopRule.registeredAt} show="instant" />, and not to be changed since; its hash is{" "}
        <span className="font-mono text-xs break-all">{stopRule.hash}</span>.
      </p>
    </Notice>
  );
}

const ENDS = {
  settled: "The stop rule is met: enough items are settled",
  "maximum-rounds": "The stop rule is met: this was the last round",
} as const;

/** Who answered, who was lost, how far everybody agrees on an order, and what the rule says. */
export function RoundsSection({ rounds }: { readonly rounds: readonly PanelRoundResults[] }) {
  return (
    <Section title="The rounds" id="rounds" lead={roundsFinding(rounds)}>
      <DataTable
        caption="Rounds of the panel"
        captionHidden
        rows={rounds}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: "round", header: "Round", cell: ({ number }) => `Round ${number}` },
          { key: "closed", header: "Closed", cell: ({ closedAt }) => <Time iso={closedAt} show="instant" /> },
          { key: "items", header: "Items", numeric: true, cell: ({ items }) => items.length },
          { key: "n", header: "Answered", numeric: true, cell: ({ results }) => results.respondents },
          { key: "lost", header: "Lost", numeric: true, cell: ({ results }) => formatFigure(results.attrition?.lost ?? null) },
          { key: "left", header: "Of the first round", numeric: true, cell: ({ results }) => formatPercent(results.attrition?.ofFirst) },
          { key: "w", header: "Kendall’s W", numeric: true, cell: ({ results }) => formatFigure(results.concordance?.w ?? null) },
          {
            key: "settled",
            header: "Settled",
            numeric: true,
            cell: ({ results: { stop } }) => (stop ? `${stop.settled} of ${stop.of}` : "–"),
          },
        ]}
      />
      <p className="font-sans text-sm">
        <TextLink href="/methods/panels">What the figures mean</TextLink>, and{" "}
        <TextLink href="/methods/results">which of them are told</TextLink>
      </p>
    </Section>
  );
}
