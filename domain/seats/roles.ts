/** What somebody is in a debate, in the words that stand beside their name. */
export const ROLE_WORDS = {
  head: "head",
  substitute: "substitute head",
  "standing-in": "head, standing in",
  delegate: "delegate",
  chair: "chair",
  "red-team": "red team",
  observer: "observer",
  facilitator: "facilitator",
  owner: "facilitator",
  member: "member of the workspace",
  visitor: "visitor",
} as const;
export type RoleWord = keyof typeof ROLE_WORDS;

/** What each role may do, said where a seat is chosen. */
export const ROLE_RULES = {
  head: "The head declares the delegation’s position, casts its ballot, sponsors proposals and opens channels, and does all that delegates do.",
  substitute: "The substitute takes the head’s place while the head is away, and gives it back.",
  delegate: "Delegates read the brief, argue with evidence, rate, speak, and vote where people vote.",
  chair: "The chair reads its own brief and calls the speakers. It argues like others, and neither votes nor sponsors proposals.",
  "red-team": "The red team attacks what is too easily believed. It argues like others, and neither votes nor sponsors proposals.",
  observer: "Observers read along, follow, and answer in the debrief. They neither argue nor vote.",
} as const satisfies Partial<Record<RoleWord, string>>;

const OBSERVING_DELEGATION =
  "An observing delegation reads its own brief and argues like others. It neither votes nor sponsors proposals, and breaks no silence.";

/** What somebody with this seat may do; null for whoever has none to hold. */
export function ruleOf(facts: RoleFacts): string | null {
  const word = roleOf(facts);
  if (word === "observer" && facts.role !== "observer") return OBSERVING_DELEGATION;
  const rules: Readonly<Partial<Record<RoleWord, string>>> = ROLE_RULES;
  return rules[word === "standing-in" ? "head" : word] ?? null;
}

export type RoleFacts = {
  readonly role: "visitor" | "member" | "observer" | "delegate" | "head" | "facilitator" | "owner";
  /** Kind of the delegation somebody sits in, or null. */
  readonly kind: "voting" | "chair" | "red-team" | "observer" | null;
  readonly isSubstitute: boolean;
  readonly isStandingIn: boolean;
};

/** What somebody is: a seat in a chair or a red team says more than who heads it; whoever runs the debate holds no seat. */
function roleOf({ role, kind, isSubstitute, isStandingIn }: RoleFacts): RoleWord {
  if (role !== "delegate" && role !== "head") return role;
  if (kind === "chair" || kind === "red-team" || kind === "observer") return kind;
  if (role === "head") return isStandingIn ? "standing-in" : "head";
  return isSubstitute ? "substitute" : "delegate";
}

/** The words of `roleOf`; a head of a chair or a red team is named as such, because a position is still declared by one person. */
export function describeRole(facts: RoleFacts): string {
  const word = roleOf(facts);
  const isOfItsOwn = word === "chair" || word === "red-team" || word === "observer";
  if (!isOfItsOwn || facts.kind === null) return ROLE_WORDS[word];
  if (facts.role === "head") return `${ROLE_WORDS[word]}, ${facts.isStandingIn ? ROLE_WORDS["standing-in"] : "head"}`;
  return facts.isSubstitute ? `${ROLE_WORDS[word]}, substitute head` : ROLE_WORDS[word];
}
