import type { LogEntryView, PolicyView } from "@/contracts/argument/moderation";
import { listLog } from "@/server/data/argument/moderation/log";
import type { DebateScope } from "@/server/data/scope";
import { findExportFacts } from "@/server/data/voting/polls/export-facts";
import { entryViews } from "./read-log";
import { readPolicy } from "./read-policy";

export type LogExport = {
  readonly format: "plenary-moderation-log-1";
  readonly debate: { readonly slug: string; readonly title: string };
  readonly recordHead: { readonly seq: number; readonly hash: string };
  readonly policy: Omit<PolicyView, "waiting">;
  /** Oldest first. */
  readonly entries: readonly LogEntryView[];
};

/** The whole log with the policy it stands under, for taking away; with the words that this reader may read. */
export async function exportLog(scope: DebateScope): Promise<LogExport> {
  const [{ waiting: _, ...policy }, rows, { debate }] = await Promise.all([
    readPolicy(scope),
    listLog(scope.debate.id, { before: null, actions: null, limit: MOST }),
    findExportFacts(scope),
  ]);
  return {
    format: "plenary-moderation-log-1",
    debate: { slug: scope.debate.slug, title: debate.title },
    recordHead: { seq: debate.seq, hash: debate.head },
    policy,
    entries: (await entryViews(scope, rows)).toReversed(),
  };
}

/** More than a debate will ever have; a bound all the same. */
const MOST = 100_000;
