import type { ContributionKind, ContributionView, PartFigures } from "@/contracts/exercise/participation";
import { COUNTS_FOR, type RequirementKind } from "@/domain/participation";
import { plural } from "@/lib/format";

/** What is asked, for so many, and the room in which it is done. */
const ASKED = {
  arguments: { of: (count) => plural(count, "argument"), room: "" },
  "sourced-claims": { of: (count) => plural(count, "claim with a source", "claims with a source"), room: "" },
  replies: { of: (count) => plural(count, "answer to a claim or an argument", "answers to claims or arguments"), room: "" },
  ratings: { of: (count) => plural(count, "rating of a claim or an argument", "ratings of claims or arguments"), room: "" },
  grades: { of: (count) => plural(count, "grade of a source", "grades of sources"), room: "/evidence" },
  ballots: { of: (count) => plural(count, "ballot"), room: "/vote" },
  positions: { of: (count) => plural(count, "declared position"), room: "/positions" },
  speeches: { of: (count) => plural(count, "speech", "speeches"), room: "/speaking" },
  messages: { of: (count) => plural(count, "message to another delegation", "messages to other delegations"), room: "/caucus" },
  "inject-answers": { of: (count) => plural(count, "answer to the news", "answers to the news"), room: "/news" },
  proposals: { of: (count) => plural(count, "proposal"), room: "/proposals" },
  reflections: { of: (count) => plural(count, "answer in the debrief", "answers in the debrief"), room: "/debrief" },
} as const satisfies Record<RequirementKind, { readonly of: (count: number) => string; readonly room: string }>;

/** "2 ratings of claims or arguments", "1 declared position of the delegation". */
export function askedWords(kind: RequirementKind, count: number): string {
  return `${ASKED[kind].of(count)}${COUNTS_FOR[kind] === "delegation" ? " of the delegation" : ""}`;
}

/** The kind alone, for a choice: "Ratings of claims or arguments". */
export function kindWords(kind: RequirementKind): string {
  const words = ASKED[kind].of(2).replace(/^2\u00a0/, "");
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

export const roomOf = (kind: RequirementKind): string => ASKED[kind].room;

export const FIGURE_WORDS = {
  claims: "Claims",
  sourcedClaims: "With a source",
  arguments: "Arguments",
  replies: "Answers",
  ratings: "Ratings",
  grades: "Grades",
  ballots: "Ballots",
  speeches: "Speeches",
  spokenSeconds: "Seconds",
  messages: "Messages",
  injectAnswers: "News answered",
  positions: "Positions",
  proposals: "Proposals",
  reflections: "Debrief",
} as const satisfies Record<keyof PartFigures, string>;

export const CONTRIBUTION_WORDS = {
  claim: "Claim",
  "claim-edit": "Reworded a claim",
  argument: "Argument",
  reply: "Answer",
  source: "Source",
  citation: "Cited",
  position: "Position",
  speech: "Speech",
  "inject-answer": "Answer to the news",
  proposal: "Proposal",
  amendment: "Amendment",
  reflection: "Debrief",
} as const satisfies Record<ContributionKind, string>;

/** What a contribution says; a speech says how long it was. */
export function contributionText({ kind, text }: Pick<ContributionView, "kind" | "text">): string {
  if (kind === "speech") return plural(Number(text), "second");
  return text === "" ? "(No words.)" : text;
}

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  withdrawn: "withdrawn",
  hidden: "hidden by a moderator",
  held: "awaits a moderator",
  merged: "merged into another claim",
  declined: "declined",
  accepted: "accepted",
  adopted: "became an option",
};
