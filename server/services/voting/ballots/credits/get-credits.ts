import type { CreditableArgument, CreditsView } from "@/contracts/voting/polls";
import { pullsOf } from "@/domain/change-of-mind";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { ownArguments, ownCredits } from "@/server/data/voting/polls/credits";
import { listPolls } from "@/server/data/voting/polls/polls";
import { search } from "../../../argument/search/search";
import { type StrengthGraph, strengthGraph } from "../../../argument/strength/graph";
import { namesOf } from "../../../argument/strength/name-nodes";
import { strengthsOf } from "../../../argument/strength/strengths-of";

const OFFERED = 3;
const FOUND = 8;

/**
 * What this person's electors said moved them in a final ballot, and arguments to choose from: those of others, the strongest of each
 * option, or what fits a text. How often an argument was named is not told while people vote.
 */
export async function getCredits(
  scope: DebateScope,
  { poll: key, text }: { readonly poll: string; readonly text: string },
): Promise<CreditsView> {
  const { participant, debate } = scope;
  const poll = (await listPolls(scope)).find((one) => one.key === key);
  if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
  if (!participant || !poll.round_id || poll.role !== "final" || poll.secrecy !== "named") return { mine: [], offered: [], found: null };
  const [mine, own, graph] = await Promise.all([
    ownCredits("now", poll.round_id, participant.id, participant.delegationId),
    ownArguments("now", debate.id, participant.id),
    strengthGraph(scope),
  ]);
  const isOffered = (id: string) => graph.light.arguments.get(id)?.status === "visible" && !own.has(id);
  const offered = poll.closed_at
    ? []
    : (await strongest(scope, graph)).map((one) => ({ ...one, ids: one.ids.filter(isOffered).slice(0, OFFERED) }));
  const hits =
    text === ""
      ? null
      : (await search(scope, { text, kind: "argument", cursor: 0 })).hits
          .map(({ id }) => id)
          .filter(isOffered)
          .slice(0, FOUND);
  const name = await naming(scope, graph, [...mine.flatMap((one) => one.arguments), ...offered.flatMap(({ ids }) => ids), ...(hits ?? [])]);
  return {
    mine: mine.map((one) => ({
      electorId: one.elector_id,
      at: one.credited_at?.toISOString() ?? null,
      arguments: one.arguments.map(name),
    })),
    offered: offered.map(({ option, ids }) => ({ option, arguments: ids.map(name) })),
    found: hits?.map(name) ?? null,
  };
}

/** Under each option the arguments that bear on it, strongest first. */
async function strongest(scope: DebateScope, { light }: StrengthGraph) {
  const strengths = await strengthsOf(scope);
  const pulls = [...pullsOf([...light.arguments.values()])];
  const strength = (id: string) => strengths.of({ kind: "argument", id }) ?? 0;
  return light.options.map((option) => ({
    option,
    ids: pulls
      .filter(([, pull]) => pull.has(option))
      .map(([id]) => id)
      .sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1)),
  }));
}

/** Puts arguments in words; the words are read once for all of them. */
export async function naming(
  scope: DebateScope,
  graph: StrengthGraph,
  ids: readonly string[],
): Promise<(id: string) => CreditableArgument> {
  const names = await namesOf(
    scope,
    graph,
    [...new Set(ids)].map((id) => ({ kind: "argument", id }) as const),
  );
  return (id) => {
    const { text, what, delegation } = names({ kind: "argument", id });
    return { id, text: text === "" ? "(An argument that is not there any more.)" : text, what, delegation };
  };
}
