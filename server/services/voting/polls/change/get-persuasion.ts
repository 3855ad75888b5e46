import type { CreditedBy, PersuasionRowView, PersuasionView } from "@/contracts/voting/polls";
import {
  type Credit,
  firstChoice,
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
    return {
      refusal: polls.some(isSecretFinal) ? SECRET : "What moved people is shown once a final ballot is counted.",
      polls: [],
      cast: 0,
      answered: 0,
      unmoved: 0,
      rows: [],
    };
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
  return {
    refusal: null,
    polls: finals.map(({ key, title }) => ({ key, title })),
    ...answers,
    rows: ranked.map((row) => ({ argument: name(row.argument), ...figuresOf(row, rows) })),
  };
}

const isSecretFinal = ({ role, secrecy }: PollRow): boolean => role === "final" && secrecy !== "named";

const SECRET = "What moved people is not asked at a secret ballot: it would tell how they voted.";

/** At a secret ballot nobody is asked what moved them: it would tell how they voted. */
const isCountedFinal = ({ role, closed_at, secrecy }: PollRow): boolean => role === "final" && closed_at !== null && secrecy === "named";

const isCountedOpening = ({ role, closed_at, secrecy, ballot_type }: PollRow): boolean =>
  role === "opening" && secrecy === "named" && closed_at !== null && refusalToCompare(ballot_type, ballot_type) === null;

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

/** Who named it, as public as their ballots are. */
function figuresOf(
  { argument, credits, across, delegations, by }: PersuasionRow,
  rows: readonly CreditRow[],
): Omit<PersuasionRowView, "argument"> {
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
