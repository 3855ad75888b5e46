import type { DelegateName } from "./people";

type Citation = {
  readonly source: string;
  readonly locator: string;
  readonly bearing: "supports" | "disputes";
  readonly paraphrase: string;
};
/** A premise is a claim of the scenario, by its key, or a new one under a key of ours. */
type Premise = { readonly claim: string } | { readonly key: string; readonly text: string; readonly citations?: readonly Citation[] };
export type Speech = {
  readonly key: string;
  readonly by: DelegateName;
  readonly polarity: "support" | "attack";
  /** Keys of the scenario, or of an earlier speech and its claims. */
  readonly target: { readonly option: string } | { readonly claim: string } | { readonly argument: string };
  readonly premises: readonly Premise[];
};

/** What delegates add to the scenario's arguments, in the order in which they speak. */
export const SPEECHES: readonly Speech[] = [
  {
    key: "pact-names-hours",
    by: "Chiara",
    polarity: "support",
    target: { option: "bilateral-pacts" },
    premises: [
      {
        key: "named-in-advance",
        text: "A treaty can name in advance who answers an attack, with what, and within how many hours.",
        citations: [
          {
            source: "espreso-review",
            locator: "line 22",
            bearing: "supports",
            paraphrase: "Agreements between allies work when they lay down specific duties and a way to carry them out.",
          },
        ],
      },
    ],
  },
  {
    key: "hours-need-votes",
    by: "Jonas",
    polarity: "attack",
    target: { claim: "named-in-advance" },
    premises: [{ key: "votes-take-days", text: "A parliament that votes on every deployment cannot promise an hour." }],
  },
  {
    key: "votes-can-come-first",
    by: "Chiara",
    polarity: "attack",
    target: { claim: "votes-take-days" },
    premises: [
      {
        key: "plan-is-ratified",
        text: "A parliament can approve the plan when it ratifies the treaty, and leave only the trigger to the day.",
      },
    ],
  },
  {
    key: "deliveries-count-now",
    by: "Marcus",
    polarity: "support",
    target: { option: "assistance-only" },
    premises: [{ key: "delivered-counts", text: "What is delivered this year counts this year." }],
  },
  {
    key: "easy-is-not-strong",
    by: "Maarja",
    polarity: "attack",
    target: { argument: "assistance-is-feasible" },
    premises: [
      { key: "easy-asks-little", text: "That parliaments agree easily shows how little is asked of them, and not that it deters anybody." },
    ],
  },
  {
    key: "belief-deters",
    by: "Danylo",
    polarity: "attack",
    target: { claim: "delivered-counts" },
    premises: [
      {
        key: "believed-is-untested",
        text: "A promise that is believed is never tested, and that is the only help that arrives before the attack.",
      },
    ],
  },
  {
    key: "help-has-an-end-date",
    by: "Oksana",
    polarity: "attack",
    target: { option: "assistance-only" },
    premises: [
      { claim: "nobody-bound-to-come" },
      {
        key: "date-to-wait-for",
        text: "Help that any election may stop gives an attacker a date to wait for.",
        citations: [
          {
            source: "commentary-kyiv",
            locator: "line 7",
            bearing: "supports",
            paraphrase: "In the Americas attention falls on whether steady aid survives domestic politics.",
          },
        ],
      },
    ],
  },
  {
    key: "members-are-planned-for",
    by: "Andrei",
    polarity: "support",
    target: { option: "nato-membership" },
    premises: [
      { key: "planned-before", text: "A member is planned for, exercised with and reinforced before an attack, and not only after it." },
    ],
  },
  {
    key: "years-uncovered",
    by: "Élodie",
    polarity: "attack",
    target: { option: "nato-membership" },
    premises: [
      {
        key: "last-capital",
        text: "An accession that waits for the last reluctant capital leaves every year until then uncovered.",
        citations: [
          {
            source: "kuleba-column",
            locator: "line 9",
            bearing: "supports",
            paraphrase: "Some allies, the United States above all, are not ready to admit Ukraine.",
          },
        ],
      },
    ],
  },
  {
    key: "cover-the-years",
    by: "Danylo",
    polarity: "attack",
    target: { argument: "years-uncovered" },
    premises: [
      { key: "reason-to-cover", text: "Uncovered years are a reason to cover them, and not a reason to give up what comes after." },
    ],
  },
  {
    key: "pact-is-a-plan",
    by: "Viktor",
    polarity: "attack",
    target: { option: "bilateral-pacts" },
    premises: [{ key: "plan-for-war", text: "Moscow will read a pact among states that arm one side as a plan for the next war." }],
  },
  {
    key: "said-of-all",
    by: "Priya",
    polarity: "attack",
    target: { claim: "plan-for-war" },
    premises: [
      {
        key: "same-of-everything",
        text: "Moscow says the same of every arrangement on this table, so it cannot help us to choose between them.",
        citations: [
          {
            source: "commentary-kyiv",
            locator: "line 8",
            bearing: "supports",
            paraphrase: "Observers see a habit of presenting defensive steps as provocations.",
          },
        ],
      },
    ],
  },
  {
    key: "sea-by-its-shores",
    by: "Deniz",
    polarity: "support",
    target: { option: "bilateral-pacts" },
    premises: [
      {
        key: "shore-states",
        text: "The Black Sea can be kept safe by the states on its shores, under an agreement of their own.",
        citations: [
          {
            source: "espreso-review",
            locator: "line 19",
            bearing: "supports",
            paraphrase: "Türkiye may join security measures in the Black Sea, and Romania offers its bases.",
          },
        ],
      },
    ],
  },
  {
    key: "shield-from-the-first-day",
    by: "Leyla",
    polarity: "support",
    target: { option: "assistance-only" },
    premises: [
      {
        key: "protects-at-once",
        text: "Air defence protects people from its first day and asks no parliament for soldiers.",
        citations: [
          {
            source: "kuleba-column",
            locator: "line 16",
            bearing: "supports",
            paraphrase: "Air defence and fighters could work from European territory.",
          },
          { source: "espreso-review", locator: "line 31", bearing: "disputes", paraphrase: "Whether partners would really fire is open." },
        ],
      },
    ],
  },
];

/** A passage that somebody holds against a claim of another. */
export const COUNTER_CITATION = {
  by: "Jonas",
  claim: "named-in-advance",
  citation: {
    source: "strategic-essay",
    locator: "line 9",
    bearing: "disputes",
    paraphrase: "Thresholds for a response, command and times of deployment are not settled.",
  },
} as const satisfies { readonly by: DelegateName; readonly claim: string; readonly citation: Citation };

/** A claim that its author words better after the first objections. */
export const REWORDING = {
  by: "Marcus",
  claim: "delivered-counts",
  text: "What is delivered this year strengthens Ukraine this year; a signature shows its worth only when it is tested.",
} as const satisfies { readonly by: DelegateName; readonly claim: string; readonly text: string };
