import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { EditedItem } from "@/contracts/panel/panel";
import type { ItemKind } from "@/domain/elicitation";

/** A new item of a kind, with the words that were written already. */
export function draftOf(
  kind: ItemKind,
  words: Pick<PanelItemInput, "section" | "question" | "description" | "option" | "criterion">,
): PanelItemInput {
  const { section, question, description, option, criterion } = words;
  return { section, question, description, option, criterion, ...FIRST_SETTINGS[kind] } as PanelItemInput;
}

export const NO_WORDS = { section: "", question: "", description: "", option: null, criterion: null } as const;

/** What the form begins with for an item that is there. */
export function draftFrom({ key, section, question, description, option, criterion, choices, truth, ...item }: EditedItem): PanelItemInput {
  const words = { key, section, question, description, option, criterion };
  switch (item.kind) {
    case "rating":
    case "probability":
      return { ...words, kind: item.kind };
    case "agreement":
      return { ...words, kind: item.kind, least: item.settings.least, most: item.settings.most };
    case "ranking":
      return { ...words, kind: item.kind, choices: [...choices], tiesAllowed: item.settings.tiesAllowed };
    case "estimate": {
      const { unit, scale, least, most } = item.settings;
      return { ...words, kind: item.kind, unit, scale, least, most, truth };
    }
    case "allocation":
      return { ...words, kind: item.kind, choices: [...choices] };
    case "choice":
      return { ...words, kind: item.kind, choices: [...choices], atMost: item.settings.atMost };
    case "reason":
      return { ...words, kind: item.kind, longest: item.settings.longest };
    case "policy":
      return { ...words, kind: item.kind, asks: [...item.settings.asks] };
  }
}

type Choices = readonly { readonly key: string; readonly label: string }[];

export const choicesAsLines = (choices: Choices): string => choices.map(({ label }) => label).join("\n");

/** A line each. What keeps its words keeps its key; others get one of their words, each another. */
export function choicesFromLines(text: string, before: Choices): { key: string; label: string }[] {
  const labels = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const taken = new Set<string>();
  return labels.map((label) => {
    const known = before.find((choice) => choice.label === label && !taken.has(choice.key))?.key;
    const key = known ?? freeKey(label, (one) => taken.has(one) || before.some((choice) => choice.key === one));
    taken.add(key);
    return { key, label };
  });
}

function freeKey(label: string, isTaken: (key: string) => boolean): string {
  const base =
    label
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{Mark}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40)
      .replace(/^-+|-+$/g, "") || "choice";
  let key = base;
  for (let count = 2; isTaken(key); count++) key = `${base}-${count}`;
  return key;
}

const FIRST_SETTINGS = {
  rating: { kind: "rating" },
  agreement: { kind: "agreement", least: 1, most: 5 },
  ranking: { kind: "ranking", choices: [], tiesAllowed: true },
  estimate: { kind: "estimate", unit: "", scale: "linear", least: null, most: null, truth: null },
  probability: { kind: "probability" },
  allocation: { kind: "allocation", choices: [] },
  choice: { kind: "choice", choices: [], atMost: 1 },
  reason: { kind: "reason", longest: 1_000 },
  policy: { kind: "policy", asks: ["desirability", "feasibility", "importance", "confidence"] },
} as const satisfies Record<ItemKind, object>;
