import { PROPOSAL_LIMITS } from "@/contracts/exercise/proposal-limits";
import type { ProposalText } from "@/domain/negotiation";
import { countGraphemes } from "@/lib/graphemes";

/** A wording while it is written: conditions as lines of one text, commitments as rows that may still be empty. */
export type Draft = {
  readonly title: string;
  readonly options: readonly string[];
  readonly conditions: string;
  readonly commitments: readonly { readonly key: string; readonly delegation: string; readonly what: string }[];
  /** Why, for an amendment. */
  readonly reason: string;
  /** The revision it began from; 0 for a new proposal. */
  readonly base: number;
};

export const EMPTY: ProposalText = { title: "", options: [], conditions: [], commitments: [] };

export const draftOf = ({ title, options, conditions, commitments }: ProposalText, base: number): Draft => ({
  title,
  options,
  conditions: conditions.join("\n"),
  commitments: commitments.map((commitment, index) => ({ key: `kept-${index}`, ...commitment })),
  reason: "",
  base,
});

/** What is sent for a draft: without empty lines and empty rows, options in the order of the debate's. */
export function textOf({ title, options, conditions, commitments }: Draft, order: readonly string[]): ProposalText {
  return {
    title: title.trim(),
    options: order.filter((key) => options.includes(key)),
    conditions: linesIn(conditions),
    commitments: commitments
      .map(({ delegation, what }) => ({ delegation, what: what.trim() }))
      .filter(({ delegation, what }) => delegation !== "" || what !== ""),
  };
}

type Problems = Readonly<Partial<Record<"title" | "conditions" | "reason" | "whole", string>>> & {
  readonly commitments: Readonly<Record<string, string>>;
};

/** What is still wrong with a draft, by field; commitments by the key of their row. */
export function problemsOf(draft: Draft, { needsReason }: { readonly needsReason: boolean }): Problems {
  const problems: { -readonly [Field in Exclude<keyof Problems, "commitments">]?: string } = {};
  const lines = linesIn(draft.conditions);
  const { title, line, conditions, reason } = PROPOSAL_LIMITS;
  if (draft.title.trim() === "") problems.title = "Give it a title that others can speak of.";
  else if (countGraphemes(draft.title.trim()) > title) problems.title = `At most ${title} characters.`;
  if (lines.length > conditions) problems.conditions = `At most ${conditions} conditions.`;
  else if (lines.some((one) => countGraphemes(one) > line)) problems.conditions = `Each condition has at most ${line} characters.`;
  if (needsReason && draft.reason.trim() === "") problems.reason = "Say why it should read like this.";
  else if (countGraphemes(draft.reason.trim()) > reason) problems.reason = `At most ${reason} characters.`;
  const rows = draft.commitments.filter(({ delegation, what }) => delegation !== "" || what.trim() !== "");
  if (draft.options.length + lines.length + rows.length === 0)
    problems.whole = "A title alone proposes nothing: choose an option, or write a condition or a commitment.";
  return { ...problems, commitments: Object.fromEntries(rows.flatMap((row) => problemOfRow(row))) };
}

function problemOfRow({ key, delegation, what }: Draft["commitments"][number]): [string, string][] {
  if (delegation === "") return [[key, "Choose who commits to it."]];
  if (what.trim() === "") return [[key, "Write what the delegation commits to."]];
  return countGraphemes(what.trim()) > PROPOSAL_LIMITS.line ? [[key, `At most ${PROPOSAL_LIMITS.line} characters.`]] : [];
}

export const hasProblems = ({ commitments, ...fields }: Problems): boolean =>
  Object.keys(fields).length > 0 || Object.keys(commitments).length > 0;

/** One draft on its way: as long as nobody has answered, the same words go out under the same key. */
export type Attempt = { readonly says: string; readonly key: string };
export type Kept = { readonly draft: Draft; readonly attempt: Attempt | null };

/** Reads back what the browser kept; anything that is not a draft is forgotten. */
export function readKept(text: string | null): Kept | null {
  try {
    const { draft, attempt } = JSON.parse(text ?? "null") as Kept;
    if (!isDraft(draft)) return null;
    const isAttempt = typeof attempt?.says === "string" && typeof attempt.key === "string";
    return { draft, attempt: isAttempt ? attempt : null };
  } catch {
    return null;
  }
}

function isDraft({ title, options, conditions, commitments, reason, base }: Partial<Draft>): boolean {
  const texts = [title, conditions, reason].every((field) => typeof field === "string");
  const keys = Array.isArray(options) && options.every((key) => typeof key === "string");
  const rows =
    Array.isArray(commitments) &&
    commitments.every((row) => [row?.key, row?.delegation, row?.what].every((field) => typeof field === "string"));
  return texts && keys && rows && typeof base === "number";
}

const linesIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
