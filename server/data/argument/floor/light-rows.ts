import type { Bearing } from "@/contracts/argument/floor";
import type { Polarity, Status, Target } from "@/domain/argumentation";
import type { LightArgument, LightCitation, LightClaim, LightGrades, LightGraph } from "./light";

type Standing = Exclude<Status, "merged">;
type GradeRow = readonly [thing: string, value: string, isAuthors: boolean];

/** The lists of the statement, as they come: delegations, options and targets by their ids, instants in milliseconds. */
export type LightRow = {
  readonly seq: number;
  readonly options: readonly (readonly [id: string, key: string])[];
  readonly delegations: readonly (readonly [id: string, key: string])[];
  readonly claims: readonly {
    readonly id: string;
    readonly status: Status;
    readonly at: number;
    readonly delegation: string | null;
    readonly criteria: readonly string[];
    readonly mergedInto: string | null;
    readonly bytes: number;
  }[];
  readonly claimRatings: readonly (readonly [claim: string, agree: number, pass: number, disagree: number])[];
  readonly arguments: readonly {
    readonly id: string;
    readonly polarity: Polarity;
    readonly status: Standing;
    readonly at: number;
    readonly delegation: string | null;
    readonly option: string | null;
    readonly claim: string | null;
    readonly argument: string | null;
    readonly bytes: number;
  }[];
  readonly premises: readonly (readonly [argument: string, claim: string])[];
  readonly argumentRatings: readonly (readonly [argument: string, mean: number, count: number])[];
  readonly citations: readonly {
    readonly id: string;
    readonly claim: string;
    readonly source: string;
    readonly bearing: Bearing;
    readonly bytes: number;
  }[];
  readonly credibility: readonly GradeRow[];
  readonly reliability: readonly GradeRow[];
  readonly sources: readonly (readonly [id: string, bytes: number])[];
};

/** Puts the lists together; claims that were merged give way to those that stand for them. */
export function lightGraphOf(row: LightRow): LightGraph {
  const standsFor = new Map(row.claims.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])));
  const standing = (claim: string) => standsFor.get(claim) ?? claim;
  return {
    seq: row.seq,
    options: row.options.map(([, key]) => key),
    claims: claimsOf(row, standing),
    arguments: argumentsOf(row, standing),
    standsFor,
    sources: new Map(row.sources),
  };
}

type Standings = (claim: string) => string;

function claimsOf(row: LightRow, standing: Standings): ReadonlyMap<string, LightClaim> {
  const delegations = new Map(row.delegations);
  const ratings = new Map(row.claimRatings.map(([claim, ...counts]) => [claim, counts]));
  const citations = new Map<string, LightCitation[]>();
  const bytes = new Map<string, number>();
  const [reliability, credibility] = [gradesOf(row.reliability), gradesOf(row.credibility)];
  for (const { id, claim: cited, source, bearing, bytes: more } of row.citations) {
    const claim = standing(cited);
    const citation = { id, source, bearing, reliability: reliability(source), credibility: credibility(id) };
    push(citations, claim, citation);
    bytes.set(claim, (bytes.get(claim) ?? 0) + more);
  }
  return new Map(
    row.claims.flatMap(({ mergedInto, ...claim }) => {
      if (mergedInto !== null) return [];
      const [agree = 0, pass = 0, disagree = 0] = ratings.get(claim.id) ?? [];
      const light: LightClaim = {
        ...claim,
        status: claim.status as Standing,
        at: new Date(claim.at).toISOString(),
        delegation: keyOf(delegations, claim.delegation),
        ...{ agree, pass, disagree },
        citations: citations.get(claim.id) ?? [],
        bytes: claim.bytes + (bytes.get(claim.id) ?? 0),
      };
      return [[claim.id, light]];
    }),
  );
}

function argumentsOf(row: LightRow, standing: Standings): ReadonlyMap<string, LightArgument> {
  const [delegations, options] = [new Map(row.delegations), new Map(row.options)];
  const ratings = new Map(row.argumentRatings.map(([argument, mean, count]) => [argument, { mean, count }]));
  const premises = new Map<string, string[]>();
  for (const [argument, claim] of row.premises) push(premises, argument, standing(claim));
  return new Map(
    row.arguments.map(({ option, claim, argument, ...one }) => {
      const rating = ratings.get(one.id);
      const light: LightArgument = {
        ...one,
        at: new Date(one.at).toISOString(),
        delegation: keyOf(delegations, one.delegation),
        target: targetOf(keyOf(options, option), claim && standing(claim), argument),
        premises: [...new Set(premises.get(one.id))],
        relevance: rating?.mean ?? null,
        ratings: rating?.count ?? 0,
      };
      return [one.id, light];
    }),
  );
}

function gradesOf(rows: readonly GradeRow[]): (thing: string) => LightGrades {
  const grades = new Map<string, { author: string | null; participants: string[] }>();
  for (const [thing, value, isAuthors] of rows) {
    const known = grades.get(thing) ?? { author: null, participants: [] };
    if (isAuthors) known.author = value;
    else known.participants.push(value);
    grades.set(thing, known);
  }
  return (thing) => grades.get(thing) ?? UNGRADED;
}

const UNGRADED: LightGrades = { author: null, participants: [] };

function targetOf(option: string | null, claim: string | null, argument: string | null): Target {
  if (option !== null) return { option };
  return claim !== null ? { claim } : { argument: argument! };
}

function keyOf(keys: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (keys.get(id) ?? null);
}

function push<Thing>(lists: Map<string, Thing[]>, key: string, thing: Thing): void {
  const list = lists.get(key);
  if (list) list.push(thing);
  else lists.set(key, [thing]);
}
