import type { z } from "zod";
import type { RecordEntryView, RecordPage, recordPageInput } from "@/contracts/record";
import { findRecordFacts, listRecord, type RecordRow } from "@/server/data/record/pages";
import type { DebateScope } from "@/server/data/scope";
import { sentenceFor } from "./sentences";

const PAGE = 50;

/** A page of the record, newest first. */
export async function readRecordPage(scope: DebateScope, { before, type }: z.output<typeof recordPageInput>): Promise<RecordPage> {
  const [rows, facts] = await Promise.all([listRecord(scope, before, type, PAGE + 1), findRecordFacts(scope)]);
  const entries = rows.slice(0, PAGE).map((row) => view(row, facts));
  return { entries, next: rows.length > PAGE ? entries.at(-1)!.seq : null, head: facts.head };
}

type RecordFacts = Awaited<ReturnType<typeof findRecordFacts>>;

/** While a ballot is open its entries show that somebody voted, and the hash, but not the vote. */
function view(row: RecordRow, facts: RecordFacts): RecordEntryView {
  const payload = JSON.parse(row.payload) as Record<string, unknown>;
  const isBlind = row.type.startsWith("ballot-") && facts.openPolls.has(String(payload.poll));
  return {
    seq: row.seq,
    type: row.type,
    sentence: sentenceFor(row.type, payload, row.actor, facts),
    actor: row.actor,
    at: row.at.toISOString(),
    hash: row.hash,
    previousHash: row.previous_hash,
    payload: isBlind ? null : row.payload,
  };
}
