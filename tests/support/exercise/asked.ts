import { aDebate, type Participant, type TestDebate } from "../factories/a-debate";
import { aScenario } from "../factories/a-scenario";
import { newKey } from "../factories/a-user";

/** The agenda of the test scenario, with something asked in some of its phases. */
export function agendas(asked: Readonly<Record<string, readonly { kind: string; count: number }[]>>) {
  const [whole, ...others] = aScenario().agendas;
  const phases = whole!.phases.map((phase) => ({ ...phase, requirements: (asked[phase.key] ?? []) as never }));
  return [{ ...whole!, phases }, ...others];
}

export const ASKED = {
  opening: [{ kind: "ballots", count: 1 }],
  arguments: [
    { kind: "sourced-claims", count: 1 },
    { kind: "ratings", count: 2 },
    { kind: "positions", count: 1 },
  ],
  final: [{ kind: "ballots", count: 1 }],
} as const;

export const aClass = (phase: "opening-ballot" | "arguments", delegates = 2) =>
  aDebate({ phase, delegates, scenario: { agendas: agendas(ASKED) } });

export async function argue(
  { slug }: TestDebate,
  by: Participant,
  text: string,
  withSource = true,
): Promise<{ argumentId: string; claimIds: readonly string[] }> {
  const { sources } = await by.api.floor.get({ debate: slug });
  const citations = withSource
    ? [{ sourceId: sources[0]!.id, locator: "p. 1", bearing: "supports" as const, quotation: "", paraphrase: "" }]
    : [];
  return by.api.floor.addArgument({
    debate: slug,
    polarity: "support",
    target: { option: "garden" },
    premises: [{ text, citations }],
    ...newKey(),
  });
}

export const itemsOf = async ({ slug }: TestDebate, by: Participant, title: string) => {
  const { checklist } = await by.api.participation.mine({ debate: slug });
  const items = checklist.find((phase) => phase.title === title)?.items ?? [];
  return Object.fromEntries(items.map(({ kind, done, isMet }) => [kind, `${done} ${isMet}`]));
};
