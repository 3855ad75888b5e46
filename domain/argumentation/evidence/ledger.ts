import type { Inference } from "../graph";
import { type Corroboration, corroboration, type SourceOrigin } from "./corroboration";
import { type GivenGrades, type GradeDispute, gradeDispute } from "./grades";
import { bothOf, type Side, sidesReached, turned } from "./sides";

export type LedgerSource = SourceOrigin & { readonly grades: GivenGrades };
export type LedgerCitation = {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly bearing: "supports" | "disputes";
  readonly grades: GivenGrades;
};
/** What stands in a debate: visible citations of visible claims, visible arguments, merged claims resolved. */
export type LedgerFacts = {
  readonly sources: readonly LedgerSource[];
  readonly citations: readonly LedgerCitation[];
  readonly inferences: readonly Inference[];
};

/** Cited for both sides: of an option, or for two claims of which one is used against the other. */
export type BothSides =
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "claims"; readonly claim: string; readonly against: string };
export type SourceStanding = {
  readonly id: string;
  readonly uses: number;
  readonly disputes: number;
  /** Options that claims citing it bear on, and which way it speaks there. */
  readonly options: ReadonlyMap<string, Side>;
  readonly isUnused: boolean;
  readonly isOverRelied: boolean;
  readonly bothSides: readonly BothSides[];
  readonly gradeDispute: GradeDispute | null;
};
/** A claim that sources both support and dispute, or whose cited items are graded far apart. */
export type DisputedItem = {
  readonly claim: string;
  readonly supports: number;
  readonly disputes: number;
  readonly grades: readonly (GradeDispute & { readonly citation: string })[];
};
export type Ledger = {
  readonly citations: number;
  readonly sources: readonly SourceStanding[];
  readonly disputed: readonly DisputedItem[];
  /** For each claim that a source supports, how many independent ones do. */
  readonly corroboration: ReadonlyMap<string, Corroboration>;
};

/** A debate leans on one source that is behind more than this share of its citations, and behind at least so many. */
export const OVER_RELIANCE = { share: 1 / 3, citations: 5 } as const;

/** What the debate rests on, source by source and claim by claim. */
export function ledgerOf({ sources, citations, inferences }: LedgerFacts): Ledger {
  const bySource = grouped(citations, ({ sourceId }) => sourceId);
  const byClaim = grouped(citations, ({ claimId }) => claimId);
  const sides = sidesReached(inferences);
  const opposed = opposedClaims(inferences);
  const all = new Map(sources.map((source) => [source.id, source]));
  return {
    citations: citations.length,
    sources: sources.map((source): SourceStanding => {
      const own = bySource.get(source.id) ?? [];
      const options = optionsOf(own, sides);
      return {
        id: source.id,
        uses: own.length,
        disputes: own.filter(({ bearing }) => bearing === "disputes").length,
        options,
        isUnused: own.length === 0,
        isOverRelied: own.length >= OVER_RELIANCE.citations && own.length > citations.length * OVER_RELIANCE.share,
        bothSides: [...bothSidesOfOptions(options), ...bothSidesOfClaims(own, opposed)],
        gradeDispute: gradeDispute(source.grades),
      };
    }),
    disputed: [...byClaim].flatMap(([claim, own]) => disputedItem(claim, own) ?? []),
    corroboration: new Map(
      [...byClaim].flatMap(([claim, own]) => {
        const supporting = own.filter(({ bearing }) => bearing === "supports").map(({ sourceId }) => sourceId);
        return supporting.length === 0 ? [] : [[claim, corroboration(supporting, all)] as const];
      }),
    ),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What a source supports, it speaks for as the claim does; what it disputes, the other way round. */
function optionsOf(citations: readonly LedgerCitation[], sides: ReadonlyMap<string, ReadonlyMap<string, Side>>): ReadonlyMap<string, Side> {
  const options = new Map<string, Side>();
  for (const { claimId, bearing } of citations)
    for (const [option, side] of sides.get(claimId) ?? [])
      options.set(option, bothOf(options.get(option), bearing === "supports" ? side : turned(side)));
  return options;
}

function bothSidesOfOptions(options: ReadonlyMap<string, Side>): readonly BothSides[] {
  return [...options].flatMap(([option, side]) => (side === "both" ? [{ kind: "option", option } as const] : []));
}

function bothSidesOfClaims(citations: readonly LedgerCitation[], opposed: ReadonlyMap<string, ReadonlySet<string>>): readonly BothSides[] {
  const supported = new Set(citations.flatMap(({ claimId, bearing }) => (bearing === "supports" ? [claimId] : [])));
  return [...supported].flatMap((claim) =>
    [...(opposed.get(claim) ?? [])].flatMap((against) => (supported.has(against) ? [{ kind: "claims", claim, against } as const] : [])),
  );
}

/** Claim by claim, the claims it is directly used against: as a premise of an attack on them, or on an argument they are premises of. */
function opposedClaims(inferences: readonly Inference[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(inferences.map((inference) => [inference.id, inference]));
  const opposed = new Map<string, Set<string>>();
  for (const inference of inferences) {
    if (inference.polarity !== "attack" || "option" in inference.target) continue;
    const against = "claim" in inference.target ? [inference.target.claim] : (byId.get(inference.target.argument)?.premises ?? []);
    for (const premise of inference.premises) {
      const known = opposed.get(premise) ?? new Set<string>();
      for (const claim of against) known.add(claim);
      opposed.set(premise, known);
    }
  }
  return opposed;
}

function disputedItem(claim: string, citations: readonly LedgerCitation[]): DisputedItem | null {
  const disputes = citations.filter(({ bearing }) => bearing === "disputes").length;
  const supports = citations.length - disputes;
  const grades = citations.flatMap(({ id, grades }) => {
    const dispute = gradeDispute(grades);
    return dispute ? [{ ...dispute, citation: id }] : [];
  });
  return (supports > 0 && disputes > 0) || grades.length > 0 ? { claim, supports, disputes, grades } : null;
}
