import type { Bearing } from "@/contracts/argument/floor";
import type { Polarity, Status, Target } from "@/domain/argumentation";
import { keepLatest } from "@/lib/keep-latest";
import { hot } from "../../connection/client";
import { type LightRow, lightGraphOf } from "./light-rows";
import { LIGHT } from "./light-statement";

/** The grades of one thing: the scenario author's, and the participants'. */
export type LightGrades = { readonly author: string | null; readonly participants: readonly string[] };
/** A visible citation: reliability A–F of its source, credibility 1–6 of the passage. */
export type LightCitation = {
  readonly id: string;
  readonly source: string;
  readonly bearing: Bearing;
  readonly reliability: LightGrades;
  readonly credibility: LightGrades;
};
export type LightClaim = {
  readonly id: string;
  readonly status: Exclude<Status, "merged">;
  readonly at: string;
  /** Keys. */
  readonly delegation: string | null;
  readonly criteria: readonly string[];
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly citations: readonly LightCitation[];
  /** How much its words and its citations' take, in bytes. */
  readonly bytes: number;
};
export type LightArgument = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly target: Target;
  readonly premises: readonly string[];
  readonly status: Exclude<Status, "merged">;
  readonly at: string;
  readonly delegation: string | null;
  /** Mean of its ratings, 0 to 4, and how many there are. */
  readonly relevance: number | null;
  readonly ratings: number;
  readonly bytes: number;
};

/**
 * The whole argument graph of a debate without its words: whatever became of a thing, `status` says it. Claims that were merged
 * are left out, and what named them names the one they were merged into.
 */
export type LightGraph = {
  /** How far the record reached when it was read. */
  readonly seq: number;
  /** Keys, in the debate's order. */
  readonly options: readonly string[];
  readonly claims: ReadonlyMap<string, LightClaim>;
  readonly arguments: ReadonlyMap<string, LightArgument>;
  /** Which claim stands for a merged one. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** Bytes of each source that is cited. */
  readonly sources: ReadonlyMap<string, number>;
};

type Debate = { readonly id: string; readonly seq: number };

/** The graph at the debate's `seq` or later. Every change of it goes into the record, so it is read again only when that has grown. */
export async function lightGraph({ id, seq }: Debate): Promise<LightGraph> {
  const reading = readings.get(id);
  if (reading) {
    const graph = await reading;
    if (graph.seq >= seq) return graph;
    // Whoever waited for the same reading meanwhile may have begun the next one.
    if (readings.get(id) !== reading) return lightGraph({ id, seq });
  }
  const next = read(id);
  keepLatest(readings, id, next, KEPT);
  next.catch(() => readings.get(id) === next && readings.delete(id));
  return next;
}

/** The debates whose graphs are kept, the one read longest ago first. */
const readings = new Map<string, Promise<LightGraph>>();
const KEPT = 24;

async function read(debateId: string): Promise<LightGraph> {
  const { rows } = await hot.query<LightRow>({ name: "light-graph", text: LIGHT, values: [debateId] });
  if (!rows[0]) throw new Error(`There is no debate ${debateId}.`);
  return lightGraphOf(rows[0]);
}
