import type { CreditedBy, PersuasionRowView, PersuasionView } from "@/contracts/voting/polls";
import {
  type Credit,
  firstChoice,
  LEAST_IN_GROUP,
  type PersuasionRow,
  persuasionOf,
  pullsOf,
  refusalToCompare,
  type Standing,
} from "@/domain/change-of-mind";
import type { DebateScope } from "@/server/data/scope";
import { type CreditRow, countAnswers, creditsOf } from "@/server/data/voting/polls/credits";
import { listPolls, type PollRow } from "@/server/data/voting/polls/polls";
import { strengthGraph } from "../../../argument/strength/graph";
import { naming } from "../../ballots/credits/get-credits";

/** What persuaded in the final ballots that are counted, and across which sides. Until one is, nobody sees any of it. */
export async function getPersuasion(scope: DebateScope): Promise<PersuasionView> {
  const polls = await listPolls(scope);
  const finals = polls.filter(isCountedFinal);
  if (finals.length === 0)
    return { refusal: "What moved people is shown once a final ballot is counted.", polls: [], cast: 0, answered: 0, unmoved: 0, rows: [] };
  const opening = polls.find(isCountedOpening) ?? null;
  const rounds = finals.map(({ round_id }) => round_id!);
  const [rows, answers, graph] = await Promise.all([
    creditsOf("now", rounds, opening?.round_id ?? null),
    countAnswers("now", rounds),
    strengthGraph(scope),
  ]);
  const ranked = persuasionOf(
    rows.map((row) => creditIn(row, opening)),
    pullsOf([...graph.light.arguments.values()]),
  );
  const name = await naming(
    scope,
    graph,
    ranked.map(({ argument }) => argument),
  );
  const isNamed = finals.every(({ secrecy }) => secrecy === "named");
  return {
    refusal: null,
    polls: finals.map(({ key, title }) => ({ key, title })),
    ...answers,
    rows: ranked.map((row) => ({ argument: name(row.argument), ...figuresOf(row, rows, isNamed) })),
  };
}

const isCountedFinal = ({ role, closed_at }: PollRow): boolean => role === "final" && closed_at !== null;

const isCountedOpening = ({ role, closed_at, ballot_type }: PollRow): boolean =>
  role === "opening" && closed_at !== null && refusalToCompare(ballot_type, ballot_type) === null;

function creditIn({ argument_id, elector_id, delegation, opening: packed, stances }: CreditRow, opening: PollRow | null): Credit {
  return {
    argument: argument_id,
    elector: elector_id,
    delegation,
    openingOptions: opening?.round_options ?? [],
    opening: packed && opening ? firstChoice(packed, opening.round_options ?? [], opening.ballot_type) : null,
    stood: Object.fromEntries(Object.entries(stances ?? {}).map(([option, stance]) => [option, STOOD[stance] ?? "neither"])),
  };
}

const STOOD: Readonly<Record<string, Standing>> = { backs: "for", accepts: "for", opposes: "against" };

/** Who named it, where ballots are named; else nothing that fewer than five stand behind. */
function figuresOf(
  { argument, credits, across, delegations, by }: PersuasionRow,
  rows: readonly CreditRow[],
  isNamed: boolean,
): Omit<PersuasionRowView, "argument"> {
  if (!isNamed)
    return credits < LEAST_IN_GROUP ? { credits, across: null, delegations: [], by: null } : { credits, across, delegations, by: null };
  const named = rows.filter((row) => row.argument_id === argument);
  return {
    credits,
    across,
    delegations,
    by: named.map(
      ({ elector_id, name, delegation, capacity, poll }): CreditedBy => ({
        name,
        delegation,
        capacity,
        poll,
        isAcross: by.find(({ elector }) => elector === elector_id)?.isAcross ?? false,
      }),
    ),
  };
}
