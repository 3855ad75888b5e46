import type { ArgumentView, ClaimView, FloorThings, SourceView } from "@/contracts/argument/floor";
import { type AttackKind, attackKind, type Thread } from "@/domain/argumentation";
import { can } from "@/domain/permissions";
import { type CslRecord, describeSource } from "@/formats/bibliography";
import type { LightGraph } from "@/server/data/argument/floor/light";
import { type FloorRows, floorThings, type SourceRow } from "@/server/data/argument/floor/things";
import type { DebateScope } from "@/server/data/scope";
import type { ThreadedFloor } from "./graph";

/** Everything that these threads name, as this person may see it. */
export async function thingsIn(scope: DebateScope, floor: ThreadedFloor, threads: readonly Thread[]): Promise<FloorThings> {
  const shown = argumentsIn(threads).flatMap((id) => floor.light.arguments.get(id) ?? []);
  const claims = new Set(shown.flatMap(({ premises }) => premises));
  const rows = await floorThings(scope, { claims: [...claims], arguments: shown.map(({ id }) => id) });
  const moderates = can(scope.role, "floor:moderate");
  return {
    claims: claimsOf(rows, floor, moderates),
    arguments: argumentsOf(rows, floor, moderates),
    sources: rows.sources.map(sourceView),
  };
}

function argumentsIn(threads: readonly Thread[]): readonly string[] {
  return threads.flatMap(({ argument, replies }) => [argument, ...argumentsIn(replies)]);
}

type Seen = { readonly status: string; readonly isMine: boolean };
const isSealed = ({ status, isMine }: Seen, moderates: boolean) => (status === "held" || status === "hidden") && !isMine && !moderates;

function claimsOf(rows: FloorRows, { light, strengths }: ThreadedFloor, moderates: boolean): readonly ClaimView[] {
  const mine = new Map(rows.mine);
  const citations = new Map<string, ClaimView["citations"][number][]>();
  for (const { claim, ...citation } of rows.citations) citations.set(claim, [...(citations.get(claim) ?? []), citation]);
  return rows.claims.map((row) => {
    const { agree = 0, pass = 0, disagree = 0, citations: all = [] } = light.claims.get(row.id) ?? {};
    const cited = isSealed(row, moderates) ? [] : (citations.get(row.id) ?? []);
    return {
      ...row,
      text: isSealed(row, moderates) ? "" : row.text,
      merged: mergedInto(light, row.id),
      ratings: { agree, pass, disagree, mine: mine.get(row.id) ?? null },
      strength: strengths.of({ kind: "claim", id: row.id }),
      citations: cited,
      citationsLeft: isSealed(row, moderates) ? 0 : Math.max(0, all.length - cited.length),
    };
  });
}

function mergedInto({ standsFor }: LightGraph, id: string): number {
  let count = 0;
  for (const standing of standsFor.values()) if (standing === id) count++;
  return count;
}

function argumentsOf(rows: FloorRows, { light, strengths }: ThreadedFloor, moderates: boolean): readonly ArgumentView[] {
  const inferences = [...light.arguments.values()];
  return rows.arguments.flatMap(({ mine, note, ...row }) => {
    const argument = light.arguments.get(row.id);
    if (!argument) return [];
    const { polarity, target, premises, relevance, ratings } = argument;
    const attack: AttackKind | null = attackKind(inferences, argument);
    return {
      ...row,
      ...{ polarity, target, attack },
      premises: isSealed(row, moderates) ? [] : premises,
      note: isSealed(row, moderates) ? "" : note,
      relevance: { mean: relevance === null ? null : Math.round(relevance * 100) / 100, count: ratings, mine },
      strength: strengths.of({ kind: "argument", id: row.id }),
    };
  });
}

export function sourceView({ csl, gradeReason, ...source }: SourceRow): SourceView {
  return { ...source, ...describeSource(csl as CslRecord), gradeReason: gradeReason ?? "" };
}
