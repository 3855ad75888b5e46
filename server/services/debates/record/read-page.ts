import type { z } from "zod";
import type { RecordEntryView, RecordPage, recordPageInput } from "@/contracts/debates/record";
import { findRecordFacts, listRecord, type RecordRow } from "@/server/data/debates/record/pages";
import type { DebateScope } from "@/server/data/scope";
import { sentenceFor } from "./sentences";
import { quotedClaims, sentenceWithout, withheldClaims } from "./withheld";

const PAGE = 50;

/** A page of the record, newest first. */
export async function readRecordPage(scope: DebateScope, { before, type }: z.output<typeof recordPageInput>): Promise<RecordPage> {
  const [rows, facts] = await Promise.all([listRecord(scope, before, type, PAGE + 1), findRecordFacts(scope)]);
  const read = rows.slice(0, PAGE).map((row) => ({ row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  const withheld = await withheldClaims(
    scope,
    read.map(({ payload }) => payload),
  );
  const entries = read.map(({ row, payload }) => view(row, payload, { ...facts, withheld }));
  return { entries, next: rows.length > PAGE ? entries.at(-1)!.seq : null, head: facts.head };
}

type RecordFacts = Awaited<ReturnType<typeof findRecordFacts>> & { readonly withheld: Awaited<ReturnType<typeof withheldClaims>> };

/**
 * While a ballot is open its entries show that somebody voted, and the hash, but not the vote. What a moderator took out of sight
 * is not read here either.
 */
function view(row: RecordRow, payload: Record<string, unknown>, facts: RecordFacts): RecordEntryView {
  const isBlind = row.type.startsWith("ballot-") && facts.openPolls.has(String(payload.poll));
  const outOfSight = quotedClaims(payload).flatMap((id) => facts.withheld.get(id) ?? [])[0];
  return {
    seq: row.seq,
    type: row.type,
    sentence: outOfSight ? sentenceWithout(row.actor, row.type, outOfSight) : sentenceFor(row.type, payload, row.actor, facts),
    actor: row.actor,
    at: row.at.toISOString(),
    hash: row.hash,
    previousHash: row.previous_hash,
    payload: isBlind || outOfSight ? null : row.payload,
  };
}
