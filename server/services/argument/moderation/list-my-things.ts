import type { MyModeratedThing } from "@/contracts/argument/moderation";
import { isInForce, isRestriction, refusalToAppeal, type Standing } from "@/domain/moderation";
import {
  type AppealRow,
  appealsAgainst,
  findEntries,
  type LogRow,
  listMine,
  newestRestrictions,
} from "@/server/data/argument/moderation/log";
import { type ArgumentFacts, type ClaimFacts, findThings, type ThingRef, type Things } from "@/server/data/argument/moderation/things";
import type { DebateScope } from "@/server/data/scope";
import { decisionView, refIn } from "./entry-words";
import { readerOf } from "./reader";
import { thingView } from "./thing-view";

const MOST = 100;

/** What is the reader's and is held, hidden, locked, awaits approval or was under appeal: why, and whether they can appeal. */
export async function listMyThings(scope: DebateScope): Promise<readonly MyModeratedThing[]> {
  const debateId = scope.debate.id;
  if (!scope.participant) return [];
  const refs = await listMine(debateId, scope.participant.id, MOST);
  const [things, restrictions] = await Promise.all([findThings("now", debateId, refs), newestRestrictions(debateId, refs)]);
  const [appeals, abouts] = await Promise.all([
    appealsAgainst(
      debateId,
      restrictions.map(({ id }) => id),
    ),
    findEntries(
      debateId,
      restrictions.flatMap(({ about_id: about }) => (about ? [about] : [])),
    ),
  ]);
  const facts = { scope, things, restrictions, appeals, abouts };
  const within = new Set([...things.arguments.values()].flatMap((row) => (row.awaits_approval ? row.premises : [])));
  return refs.flatMap((ref) => viewsOf(ref, facts)).filter(({ decision, thing }) => decision !== null || !within.has(thing.id));
}

type Facts = {
  readonly scope: DebateScope;
  readonly things: Things;
  readonly restrictions: readonly LogRow[];
  readonly appeals: readonly AppealRow[];
  readonly abouts: ReadonlyMap<string, LogRow>;
};

/** One for each decision that holds or was appealed against; one without where it only awaits approval. */
function viewsOf(ref: ThingRef, { scope, things, restrictions, appeals, abouts }: Facts): readonly MyModeratedThing[] {
  const row = ref.kind === "claim" ? things.claims.get(ref.id)! : things.arguments.get(ref.id)!;
  const thing = thingView(ref, things, readerOf(scope));
  const standing = standingIn(row);
  const decided = restrictions
    .filter((entry) => refIn(entry).id === ref.id)
    .flatMap((entry) => {
      const appeal = appeals.find((one) => one.decision_id === entry.id);
      const { action } = entry;
      if (!isRestriction(action) || (!appeal && !isInForce(action, standing))) return [];
      const isCompanion = entry.about_id !== null && abouts.get(entry.about_id)?.action === action;
      const refusal = refusalToAppeal({ action, isCompanion, wasAppealed: appeal !== undefined, isNewest: true, thing: standing });
      return [{ thing, decision: decisionView(entry), appeal: appealView(appeal), refusal: refusal?.message ?? null }];
    });
  return decided.length > 0 || !row.awaits_approval ? decided : [{ thing, decision: null, appeal: null, refusal: null }];
}

const standingIn = (row: ClaimFacts | ArgumentFacts): Standing => ({
  status: row.status,
  isLocked: row.is_locked,
  awaitsApproval: row.awaits_approval,
});

function appealView(row: AppealRow | undefined): MyModeratedThing["appeal"] {
  if (!row) return null;
  const { note: text, at, outcome, outcome_note: note, outcome_at: decidedAt } = row;
  const decided = outcome && decidedAt && { isGranted: outcome === "overturn", note: note ?? "", at: decidedAt.toISOString() };
  return { text, at: at.toISOString(), outcome: decided };
}
