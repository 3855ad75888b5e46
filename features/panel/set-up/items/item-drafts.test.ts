import { describe, expect, it } from "vitest";
import { panelItemInput } from "@/contracts/panel/item-input";
import type { EditedItem } from "@/contracts/panel/panel";
import { ITEM_KINDS } from "@/domain/elicitation";
import { choicesAsLines, choicesFromLines, draftFrom, draftOf, NO_WORDS } from "./item-drafts";

const CHOICES = [
  { key: "near", label: "Near" },
  { key: "far", label: "Far" },
];

describe("an item in the making", () => {
  it.each(ITEM_KINDS)("begins as one that can be sent once it has words: %s", (kind) => {
    const draft = {
      ...draftOf(kind, { ...NO_WORDS, question: "How?" }),
      ...(["ranking", "allocation", "choice"].includes(kind) && { choices: CHOICES }),
    };
    expect(panelItemInput.parse(draft)).toMatchObject({ kind, question: "How?" });
  });

  it("comes back as what the server keeps", () => {
    const kept = { id: "", key: "cost", order: 0, section: "S", question: "Q", description: "D", option: null, criterion: null } as const;
    const rest = { choices: [], status: "asked", proposedBy: null, wasAsked: false, isSettled: false } as const;
    const estimate = { unit: "EUR", scale: "log", least: 1, most: null } as const;
    const item: EditedItem = { ...kept, ...rest, kind: "estimate", settings: estimate, truth: 4 };
    expect(panelItemInput.parse(draftFrom(item))).toMatchObject({ kind: "estimate", key: "cost", ...estimate, truth: 4 });
    const choice: EditedItem = {
      ...kept,
      ...rest,
      kind: "choice",
      settings: { among: ["near", "far"], atMost: 2 },
      choices: CHOICES,
      truth: null,
    };
    expect(panelItemInput.parse(draftFrom(choice))).toMatchObject({ kind: "choice", choices: CHOICES, atMost: 2 });
  });
});

describe("choices, a line each", () => {
  it("keep the key of words that stay, wherever they stand", () => {
    expect(choicesFromLines("Far\n\n Near \nElsewhere", CHOICES)).toEqual([
      CHOICES[1],
      CHOICES[0],
      { key: "elsewhere", label: "Elsewhere" },
    ]);
    expect(choicesFromLines(choicesAsLines(CHOICES), CHOICES)).toEqual(CHOICES);
  });

  it("have a key each, also where their words make the same", () => {
    const keys = choicesFromLines("Über\nUber\n遠い\n近い\nNear!", CHOICES).map(({ key }) => key);
    expect(keys).toEqual(["uber", "uber-2", "choice", "choice-2", "near-2"]);
  });
});
