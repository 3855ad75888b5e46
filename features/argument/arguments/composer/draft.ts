import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import type { Bearing } from "@/contracts/argument/floor";
import type { Target } from "@/domain/argumentation";
import { countGraphemes } from "@/lib/graphemes";

/** How a new argument stands to what it answers. `undercut` grants the reasons and denies that they lead where they are said to. */
export const RELATIONS = ["support", "attack", "undercut"] as const;
export type Relation = (typeof RELATIONS)[number];

export type DraftCitation = {
  readonly key: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
};
export type NewPremise = { readonly key: string; readonly text: string; readonly citations: readonly DraftCitation[] };
/** A claim of the floor keeps its words, for it may stand on a part of the floor that is not here, and what was being written in its place. */
export type DraftPremise =
  | NewPremise
  | { readonly key: string; readonly claimId: string; readonly words?: string; readonly instead?: NewPremise };
export type Draft = { readonly relation: Relation; readonly premises: readonly DraftPremise[] };

export const MAX_PREMISES = 6;
export const MAX_CITATIONS = 8;
export const MAX_CLAIM = 500;

export const newPremise = (key: string): NewPremise => ({ key, text: "", citations: [] });

export const newCitation = (key: string): DraftCitation => ({
  key,
  sourceId: "",
  locator: "",
  bearing: "supports",
  quotation: "",
  paraphrase: "",
});

export function isBlank({ premises }: Draft): boolean {
  return premises.every((premise) => !("claimId" in premise) && premise.text.trim() === "" && premise.citations.length === 0);
}

/** What an argument may be about: what is replied to, and for an undercut the argument whose step is challenged. */
export type Answered = { readonly direct: Target; readonly step: string | null };
type Input = {
  readonly polarity: "support" | "attack";
  readonly target: Target;
  readonly premises: readonly (
    | { readonly claimId: string }
    | { readonly text: string; readonly citations: readonly Omit<DraftCitation, "key">[] }
  )[];
};

/** What is sent for a draft. Citations without a source are left out; `problemsOf` says so first. */
export function inputOf({ relation, premises }: Draft, { direct, step }: Answered): Input {
  return {
    polarity: relation === "support" ? "support" : "attack",
    target: relation === "undercut" && step !== null ? { argument: step } : direct,
    premises: premises.map((premise) =>
      "claimId" in premise
        ? { claimId: premise.claimId }
        : {
            text: premise.text.trim(),
            citations: premise.citations.map(({ key, ...citation }) => ({ ...citation, locator: citation.locator.trim() })),
          },
    ),
  };
}

/** What is still wrong with a draft, by the key of the premise or citation it concerns. */
export function problemsOf({ premises }: Draft): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const premise of premises) {
    if ("claimId" in premise) continue;
    if (premise.text.trim() === "") problems[premise.key] = "Write your reason here, in one sentence.";
    else if (countGraphemes(premise.text.trim()) > MAX_CLAIM)
      problems[premise.key] = `At most ${MAX_CLAIM} characters. Put what is left into a second premise.`;
    for (const { key, sourceId } of premise.citations) if (sourceId === "") problems[key] = "Choose the source, or remove this citation.";
  }
  return problems;
}

/** The premise with a prepared item of evidence: its words where nothing is written yet, and its passages. */
export function withEvidence(premise: NewPremise, item: PreparedEvidenceView, newKey: () => string): NewPremise {
  const added = item.citations.flatMap(({ sourceId, locator, bearing }): DraftCitation[] => {
    const isThere = premise.citations.some((citation) => citation.sourceId === sourceId && citation.locator === locator);
    if (sourceId === null || isThere) return [];
    return [{ key: newKey(), sourceId, locator, bearing, quotation: "", paraphrase: item.claim }];
  });
  const citations = [...premise.citations.filter(({ sourceId }) => sourceId !== ""), ...added].slice(0, MAX_CITATIONS);
  return { ...premise, text: premise.text.trim() === "" ? item.claim : premise.text, citations };
}

/** One draft on its way: as long as nobody has answered, the same content goes out under the same key. */
export type Attempt = { readonly content: string; readonly idempotencyKey: string };
export type Kept = { readonly draft: Draft; readonly attempt: Attempt | null };

export function attemptFor(attempt: Attempt | null, input: Input, newKey: () => string): Attempt {
  const content = JSON.stringify(input);
  return attempt?.content === content ? attempt : { content, idempotencyKey: newKey() };
}

/** Reads back what the browser kept; anything that is not a draft is forgotten. */
export function readKept(text: string | null): Kept | null {
  try {
    const { draft, attempt } = JSON.parse(text ?? "null") as Kept;
    const fits = RELATIONS.includes(draft.relation) && draft.premises.length > 0 && draft.premises.every(isPremise);
    if (!fits) return null;
    return { draft, attempt: typeof attempt?.content === "string" && typeof attempt.idempotencyKey === "string" ? attempt : null };
  } catch {
    return null;
  }
}

function isPremise(value: Partial<NewPremise & { claimId: string; instead: NewPremise }>): boolean {
  if (typeof value.key !== "string") return false;
  return (
    (typeof value.claimId === "string" && (value.instead === undefined || (value.instead !== null && isPremise(value.instead)))) ||
    (typeof value.text === "string" && Array.isArray(value.citations) && value.citations.every(isCitation))
  );
}

function isCitation(value: Partial<Record<keyof DraftCitation, unknown>>): boolean {
  return [value.key, value.sourceId, value.locator, value.bearing, value.quotation, value.paraphrase].every(
    (field) => typeof field === "string",
  );
}
