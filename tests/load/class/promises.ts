import { type ChainedEntry, verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { hot, prisma } from "@/server/data/connection/client";
import type { Journal } from "./journal";

/** The entries of the record, or rows, that one acknowledged act of each kind leaves: no more and no less. */
const LEAVES: Readonly<Record<string, string>> = {
  "seats.take": "participant-seated",
  "positions.declare": "position-declared",
  "floor.addArgument": "argument-added",
  "ballots.cast": "ballot-cast,ballot-changed",
  "injects.respond": "inject-answered",
  "proposals.make": "proposal-made",
  "proposals.sponsor": "proposal-sponsored",
  "debrief.answer": "reflection-written",
};

/** What is broken after a class, as sentences; nothing when all is well. */
export async function brokenPromises(debateId: string, journal: Journal, joined: number): Promise<string[]> {
  const record = await recordOf(debateId);
  return [
    ...answersOf(journal),
    ...(await storedOnce(journal)),
    ...leftOnce(record, journal, joined),
    ...(await messagesOnce(debateId, journal)),
    ...(await chainOf(debateId, record)),
    ...(await lateOf(debateId)),
  ];
}

/** How late each deadline was carried out, in milliseconds by the database's clock. One that was cut short by hand is none. */
export async function latenessOf(debateId: string): Promise<readonly { readonly what: string; readonly ms: number }[]> {
  const { rows } = await hot.query<{ what: string; ms: number }>({
    text: `SELECT 'phase ' || title AS what, extract(epoch FROM closed_at - deadline) * 1000 AS ms FROM phase
             WHERE debate_id = $1 AND closed_at >= deadline
           UNION ALL
           SELECT 'poll ' || p.key, extract(epoch FROM r.closed_at - r.deadline) * 1000 FROM round r JOIN poll p ON p.id = r.poll_id
             WHERE r.debate_id = $1 AND r.closed_at >= r.deadline`,
    values: [debateId],
  });
  return rows.map(({ what, ms }) => ({ what, ms: Number(ms) }));
}

/** From the instant of each entry to each reader's receipt of it, in milliseconds. */
export async function lagsOf(debateId: string, { heard }: Journal): Promise<number[]> {
  const at = new Map((await recordOf(debateId)).map(({ seq, at }) => [seq, Date.parse(at)]));
  const lags: number[] = [];
  for (const { from, to, at: received } of heard)
    for (let seq = from; seq <= to; seq += 1) {
      const since = at.get(seq);
      if (since !== undefined) lags.push(received - since);
    }
  return lags;
}

function answersOf({ statuses, acts }: Journal): string[] {
  const odd = [...statuses].filter(([name]) => / (0|5\d\d|429)\b/.test(name));
  const unanswered = new Set(acts.map(({ key }) => key));
  for (const { key, status } of acts) if (status !== 503 && status !== 429) unanswered.delete(key);
  return [
    ...odd.map(([name, count]) => `${count} × ${name}`),
    ...(unanswered.size > 0 ? [`${unanswered.size} acts were never answered`] : []),
  ];
}

async function storedOnce({ acts }: Journal): Promise<string[]> {
  const keyed = acts.filter(({ status }) => status === 200);
  const answers = new Map<string, string>();
  let differing = 0;
  for (const { key, answer } of keyed) {
    const said = JSON.stringify(answer);
    if (answers.has(key) && answers.get(key) !== said) differing += 1;
    answers.set(key, said);
  }
  const { rows } = await hot.query<{ count: number }>({
    text: "SELECT count(*)::int AS count FROM idempotency WHERE key = ANY($1::text[]) AND answer IS NOT NULL",
    values: [[...answers.keys()]],
  });
  const missing = answers.size - rows[0]!.count;
  return [
    ...(missing !== 0 ? [`${missing} acknowledged acts are not stored`] : []),
    ...(differing > 0 ? [`${differing} repeated requests got another answer`] : []),
  ];
}

function leftOnce(record: readonly ChainedEntry[], { acts }: Journal, joined: number): string[] {
  const isOfPeople = ({ actor }: ChainedEntry) => actor !== null;
  const entries = (types: string) => record.filter((entry) => types.split(",").includes(entry.type) && isOfPeople(entry)).length;
  const acknowledged = (procedure: string) =>
    new Set(acts.filter((act) => act.procedure === procedure && act.status === 200).map(({ key }) => key)).size;
  const wrong = Object.entries(LEAVES).flatMap(([procedure, types]) => {
    const [left, said] = [entries(types), acknowledged(procedure)];
    return left === said ? [] : [`${said} × ${procedure} were acknowledged and ${left} are in the record`];
  });
  // The facilitator is in from the beginning.
  const there = entries("participant-joined") - 1;
  return there === joined ? wrong : [...wrong, `${joined} joined and ${there} are in the record`];
}

async function messagesOnce(debateId: string, { acts }: Journal): Promise<string[]> {
  const said = new Set(acts.filter(({ procedure, status }) => procedure === "caucus.send" && status === 200).map(({ key }) => key)).size;
  const { rows } = await hot.query<{ count: number }>({
    text: "SELECT count(*)::int AS count FROM idempotency WHERE key = ANY($1::text[])",
    values: [acts.filter(({ procedure, status }) => procedure === "caucus.send" && status === 200).map(({ key }) => key)],
  });
  return rows[0]!.count === said ? [] : [`${said} messages were acknowledged and ${rows[0]!.count} are stored in ${debateId}`];
}

async function chainOf(debateId: string, record: readonly ChainedEntry[]): Promise<string[]> {
  const verdict = verifyChain(record, sha256);
  const { seq, head } = await prisma.debate.findUniqueOrThrow({ where: { id: debateId }, select: { seq: true, head: true } });
  const isWhole = record.at(-1)?.seq === seq && record.at(-1)?.hash === head && record.length === seq;
  return [...(verdict.ok ? [] : [`the record does not verify: ${JSON.stringify(verdict)}`]), ...(isWhole ? [] : ["the record has a gap"])];
}

/** No ballot is younger than the deadline, or the close, of its round. */
async function lateOf(debateId: string): Promise<string[]> {
  const { rows } = await hot.query<{ count: number }>({
    text: `SELECT count(*)::int AS count FROM ballot b JOIN round r ON r.id = b.round_id
           WHERE r.debate_id = $1 AND (b.cast_at > r.deadline OR b.cast_at > r.closed_at)`,
    values: [debateId],
  });
  return rows[0]!.count === 0 ? [] : [`${rows[0]!.count} ballots were accepted after their deadline`];
}

async function recordOf(debateId: string): Promise<ChainedEntry[]> {
  const rows = await prisma.recordEntry.findMany({ where: { debateId }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));
}
