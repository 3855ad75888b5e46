/** What a delegation undertakes: `delegation` is its key. */
export type Commitment = { readonly delegation: string; readonly what: string };

/** One wording of a proposal, whole. Options and delegations are named by their keys. */
export type ProposalText = {
  readonly title: string;
  readonly options: readonly string[];
  readonly conditions: readonly string[];
  readonly commitments: readonly Commitment[];
};

/** What a proposal's wording is made of; one delegation's commitments can change while another's stay. */
export type Part = "title" | "options" | "conditions" | `commitments:${string}`;

/** The parts of these wordings: title, options and conditions, then each delegation that any of them commits to something. */
export function partsOf(...texts: readonly ProposalText[]): readonly Part[] {
  const committed = texts.flatMap(({ commitments }) => commitments.map(({ delegation }) => delegation));
  return ["title", "options", "conditions", ...[...new Set(committed)].map((key) => `commitments:${key}` as const)];
}

/** One part as lines of text; a part that a wording does not have has none. */
export function linesOf(text: ProposalText, part: Part): readonly string[] {
  if (part === "title") return [text.title];
  if (part === "options") return text.options;
  if (part === "conditions") return text.conditions;
  return text.commitments.filter(({ delegation }) => part === `commitments:${delegation}`).map(({ what }) => what);
}

/** Parts that read differently in the two wordings, in the order of `partsOf`. */
export function changedParts(one: ProposalText, other: ProposalText): readonly Part[] {
  return partsOf(one, other).filter((part) => !reads(linesOf(one, part), linesOf(other, part)));
}

const reads = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

/** Why a wording cannot stand as a proposal of this debate, as a sentence, or null. */
export function refusalOfText(
  { options, conditions, commitments }: ProposalText,
  debate: { readonly options: readonly string[]; readonly delegations: readonly string[] },
): string | null {
  if (options.length + conditions.length + commitments.length === 0)
    return "A title alone proposes nothing: choose an option, or write a condition or a commitment.";
  const unknown = options.find((key) => !debate.options.includes(key));
  if (unknown !== undefined) return `This debate has no option “${unknown}”.`;
  const stranger = commitments.find(({ delegation }) => !debate.delegations.includes(delegation));
  return stranger ? `This debate has no delegation “${stranger.delegation}”.` : null;
}
