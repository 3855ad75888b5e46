import type { ReplayEntry } from "@/domain/replay";
import { entriesToReplay, type ReplayRow } from "@/server/data/debates/record/replay";

/** Entries whose words a replay needs. Ballots are not among them: nothing that could be a vote leaves the database for it. */
const READ = [
  "phase-entered",
  "position-declared",
  "claim-added",
  "claim-edited",
  "claim-withdrawn",
  "argument-added",
  "argument-withdrawn",
  "argument-rated",
  "moderated",
  "poll-opened",
  "poll-closed",
  "poll-cancelled",
  "inject-released",
  "spotlight-set",
  "proposal-made",
  "proposal-revised",
  "proposal-withdrawn",
  "proposal-sponsored",
  "sponsorship-withdrawn",
  "option-added",
] as const;

type Kept = { readonly entries: readonly ReplayEntry[]; readonly seq: number };

const BATCH = 5_000;
const AT_MOST = 20;
const kept = new Map<string, Promise<Kept>>();

/**
 * The whole record of a debate up to `seq`, oldest first. What was read once is kept, because a record only grows: the next
 * reader, and a whole class in its debrief, costs what came since.
 */
export async function recordUpTo(debateId: string, seq: number): Promise<readonly ReplayEntry[]> {
  const known = kept.get(debateId);
  const reading = (known?.catch(() => NOTHING) ?? Promise.resolve(NOTHING)).then((before) => extend(debateId, before, seq));
  kept.delete(debateId);
  kept.set(debateId, reading);
  if (kept.size > AT_MOST) kept.delete(kept.keys().next().value!);
  try {
    const { entries } = await reading;
    return entries.length > seq ? entries.slice(0, seq) : entries;
  } catch (error) {
    if (kept.get(debateId) === reading) kept.delete(debateId);
    throw error;
  }
}

const NOTHING: Kept = { entries: [], seq: 0 };

async function extend(debateId: string, before: Kept, seq: number): Promise<Kept> {
  if (before.seq >= seq) return before;
  const entries = [...before.entries];
  let cursor = before.seq;
  while (cursor < seq) {
    const rows = await entriesToReplay(debateId, cursor, READ, Math.min(BATCH, seq - cursor));
    if (rows.length === 0) break;
    for (const row of rows) entries.push(entryOf(row));
    cursor = rows.at(-1)!.seq;
  }
  return { entries, seq: cursor };
}

const LONGEST_EXCERPT = 140;

/** Only what a replay uses: the list of a poll's electors alone can be longer than all the rest. */
function entryOf({ seq, type, at, actor, payload }: ReplayRow): ReplayEntry {
  const { electors: _, reason: __, text, ...rest } = payload === null ? {} : (JSON.parse(payload) as Record<string, unknown>);
  return { seq, type, actor, at: at.toISOString(), payload: typeof text === "string" ? { ...rest, text: excerptOf(text) } : rest };
}

const excerptOf = (text: string) => (text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT - 1).trimEnd()}…` : text);
