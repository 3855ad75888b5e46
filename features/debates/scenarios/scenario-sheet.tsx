import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Prose } from "@/components/ui/text/prose";
import type { ScenarioView } from "@/contracts/debates/scenarios";
import { formatDuration } from "@/lib/format-time";
import { contentWords } from "./scenario-words";

/** One scenario, read: what is asked, what can be chosen, who takes part and how long it takes. */
export function ScenarioSheet({ scenario }: { readonly scenario: ScenarioView }) {
  return (
    <Stack gap={12}>
      <Section title="The question" lead={`Comes with ${contentWords(scenario)}.`}>
        <p className="measure font-serif text-xl font-semibold text-balance">{scenario.question}</p>
        <Disclosure summary="Read the background">
          <Prose headings={3}>{scenario.background}</Prose>
        </Disclosure>
      </Section>
      <Options scenario={scenario} />
      <Delegations scenario={scenario} />
      <Agendas scenario={scenario} />
      {scenario.criteria.length > 0 ? (
        <Section title="Criteria">
          <dl className="grid gap-x-12 gap-y-4 sm:grid-cols-2">
            {scenario.criteria.map(({ key, label, description }) => (
              <div key={key}>
                <dt className="font-sans text-base font-semibold">{label}</dt>
                <dd className="font-serif">{description}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
    </Stack>
  );
}

function Options({ scenario: { options, optionSets } }: { readonly scenario: ScenarioView }) {
  return (
    <Section title="Options" lead="A debate takes one of these sets; its facilitator chooses which.">
      {optionSets.map((set) => (
        <div key={set.key} className="flex flex-col gap-2">
          <h3 className="font-serif text-lg font-semibold">{set.label}</h3>
          <ul className="grid gap-x-12 gap-y-3 md:grid-cols-2">
            {options
              .filter(({ key }) => set.options.includes(key))
              .map(({ key, label, hue, summary }) => (
                <li key={key} className="flex flex-col">
                  <OptionChip hue={hue} label={label} />
                  <span className="pl-5.5 font-serif">{summary}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const KINDS = { voting: null, chair: "Chairs", "red-team": "Red team", observer: "Observes" } as const;

function Delegations({ scenario: { delegations } }: { readonly scenario: ScenarioView }) {
  return (
    <Section title="Delegations" lead="Each has a brief of its own that the others never see.">
      <ul className="grid gap-x-12 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        {delegations.map(({ key, name, monogram, kind, profile }) => (
          <li key={key} className="flex items-start gap-3">
            <Monogram letters={monogram} />
            <div className="flex min-w-0 flex-col gap-1">
              <h3 className="flex flex-wrap items-center gap-2 font-serif text-base font-semibold">
                {name}
                {KINDS[kind] ? <Badge>{KINDS[kind]}, does not vote</Badge> : null}
              </h3>
              <p className="font-serif">{profile}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const MINUTE = 60_000;

function Agendas({ scenario: { agendas } }: { readonly scenario: ScenarioView }) {
  return (
    <Section title="Agendas">
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {agendas.map(({ key, label, minutes, phases }) => (
          <div key={key} className="flex flex-col gap-2">
            <h3 className="font-serif text-lg font-semibold">
              {label} <span className="font-sans text-sm font-normal text-muted">{formatDuration(minutes * MINUTE)}</span>
            </h3>
            <RuledList ordered className="font-sans text-base">
              {phases.map((phase, index) => (
                // Phases of one agenda may share a title.
                // biome-ignore lint/suspicious/noArrayIndexKey: an agenda is a fixed sequence.
                <RuledItem key={index} className="flex items-baseline justify-between gap-4 py-2">
                  <span className="min-w-0">
                    {phase.title}
                    {phase.poll ? <span className="block text-sm text-muted">Opens the poll “{phase.poll}”</span> : null}
                  </span>
                  <span className="figures whitespace-nowrap text-muted">
                    {phase.minutes > 0 ? formatDuration(phase.minutes * MINUTE) : "open end"}
                  </span>
                </RuledItem>
              ))}
            </RuledList>
          </div>
        ))}
      </div>
    </Section>
  );
}
