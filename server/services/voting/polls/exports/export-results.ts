import type { SealedBallotView } from "@/contracts/voting/polls";
import type { NamedBallot, ResultsView } from "@/contracts/voting/results";
import { DomainError } from "@/domain/kernel";
import type { DebateScope } from "@/server/data/scope";
import { findExportFacts } from "@/server/data/voting/polls/export-facts";
import { listBallots } from "../list-ballots";
import { resultsOf } from "../results-of";
import { listSealed } from "../secret/list-sealed";

export type ResultsExport = {
  readonly format: "plenary-results-1";
  readonly debate: { readonly slug: string; readonly title: string; readonly question: string };
  readonly recordHead: { readonly seq: number; readonly hash: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly results: Omit<ResultsView, "ballots">;
  readonly ballots: readonly NamedBallot[];
  /** The sealed list of a secret poll, from which anybody can count again; null where ballots are named. */
  readonly sealed: { readonly hash: string; readonly ballots: readonly SealedBallotView[] } | null;
};

/** Everything known of a counted poll, for taking away. */
export async function exportOf(scope: DebateScope, pollKey: string): Promise<ResultsExport> {
  const { ballots: _firstPage, ...results } = (await resultsOf(scope, pollKey)).view;
  if (results.refusal) throw new DomainError("wrong-phase", results.refusal);
  const { ballots } = await listBallots(scope, pollKey, 0, null);
  const sealed = await listSealed(scope, pollKey, 0, null);
  const { debate, options } = await findExportFacts(scope);
  return {
    format: "plenary-results-1",
    debate: { slug: scope.debate.slug, title: debate.title, question: debate.question },
    recordHead: { seq: debate.seq, hash: debate.head },
    labels: Object.fromEntries(options.map(({ key, label }) => [key, label])),
    results,
    ballots,
    sealed: sealed.hash === null ? null : { hash: sealed.hash, ballots: sealed.ballots },
  };
}
