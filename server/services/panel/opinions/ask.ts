import { keepLatest } from "@/lib/keep-latest";
import { allRatings, ratingsSince } from "@/server/data/panel/opinions/ratings";
import type { DebateScope } from "@/server/data/scope";
import type { Answers, OpinionsAnswer, OpinionsQuestion } from "@/server/workers/opinions/questions";
import { ThreadEnded, thread } from "@/server/workers/thread";

type Debate = Pick<DebateScope["debate"], "id" | "seq">;
type About<Kind extends keyof Answers> = { readonly kind: Kind } & Omit<
  Extract<OpinionsQuestion, { readonly kind: Kind }>,
  "debate" | "kind"
>;
/** An answer, and how far the record reached of what it was drawn from. */
export type Reply<Kind extends keyof Answers> = { readonly seq: number; readonly answer: Answers[Kind] };

/**
 * Asks the thread that draws maps about a debate: what it answers is never older than what the debate's record held when its scope was
 * found. It is told what the record has gained since the last time, once for all who ask at once; what it has lost, it is told again.
 */
export async function askOpinions<Kind extends keyof Answers>(
  { debate }: { readonly debate: Debate },
  question: About<Kind>,
): Promise<Reply<Kind>> {
  for (let tries = 1; ; tries++) {
    try {
      const { seq } = await told(debate);
      const answer = await maps.ask({ ...question, debate: debate.id } as OpinionsQuestion);
      if (answer !== "unknown") return { seq, answer: answer as Answers[Kind] };
      tellings.delete(debate.id);
    } catch (error) {
      if (!(error instanceof ThreadEnded) || tries === TRIES) throw error;
    }
    if (tries === TRIES) throw new Error("The thread that draws maps of opinions forgets what it is told.");
  }
}

/** Ends the thread; the next question begins another. */
export const endOpinionsThread = (): Promise<void> => maps.end();

const TRIES = 3;
const maps = thread<OpinionsQuestion, OpinionsAnswer>(new URL("../../../workers/opinions/entry.mjs", import.meta.url));

/** What a thread of this birth knows of a debate. */
type Told = { readonly seq: number; readonly birth: number };
const tellings = new Map<string, Promise<Told>>();
const MOST_REMEMBERED = 1_000;

async function told(debate: Debate): Promise<Told> {
  const telling = tellings.get(debate.id);
  const known = telling ? await telling.catch(() => null) : null;
  // Whoever waited for the same telling meanwhile may have begun the next one.
  if (telling && tellings.get(debate.id) !== telling) return told(debate);
  const isKnown = known !== null && known.birth === maps.births();
  if (isKnown && known.seq >= debate.seq) return known;
  const next = tell(debate.id, isKnown ? known : null);
  keepLatest(tellings, debate.id, next, MOST_REMEMBERED);
  return next;
}

async function tell(debate: string, known: Told | null): Promise<Told> {
  const since = known && (await ratingsSince(debate, known.seq));
  if (known && since) {
    const answer = await maps.ask({ kind: "changes", debate, from: known.seq, ...since });
    if (answer !== "unknown" && known.birth === maps.births()) return { seq: since.seq, birth: known.birth };
  }
  const whole = await allRatings(debate);
  const telling = maps.ask({ kind: "whole", debate, ...whole });
  const birth = maps.births();
  await telling;
  return { seq: whole.seq, birth };
}
