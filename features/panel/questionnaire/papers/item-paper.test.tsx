import { prerender } from "react-dom/static";
import { describe, expect, it } from "vitest";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { Item, ItemKind } from "@/domain/elicitation";
import { ItemPaper } from "./item-paper";

const choices = [
  { key: "a", label: "Wind" },
  { key: "b", label: "Sun" },
];
const among = ["a", "b"];

const CASES: { readonly [Kind in ItemKind]: readonly [Extract<Item, { kind: Kind }>["settings"], unknown, readonly string[]] } = {
  rating: [{ option: null, criterion: null }, 7, ["Your rating", "1, the worst", "9, the best"]],
  agreement: [{ least: 1, most: 5 }, 2, ["How far you agree", "5, fully"]],
  policy: [{ asks: ["desirability", "confidence"] }, { desirability: 4 }, ["Desirability", "Very desirable", "How sure you are"]],
  probability: [{}, 12.5, ["Your probability", "12.5"]],
  estimate: [
    { least: null, most: null, unit: "Mt", scale: "linear" },
    { lowest: 3 },
    ["The lowest it could be", "Mt", "Your best estimate"],
  ],
  allocation: [{ among }, { a: 30 }, ["Wind", "Sun", "of 100 points are left"]],
  ranking: [{ among, tiesAllowed: false }, [["b"]], ["Wind", "2nd", "Move Sun up", "No place yet: 1 of 2"]],
  choice: [{ among, atMost: 2 }, ["b"], ["Your choices", "Choose up to 2", "Sun"]],
  reason: [{ longest: 200 }, "Because", ["Your answer", "Because", "200"]],
};

describe("the control of every kind of item", () => {
  it.each(Object.keys(CASES) as ItemKind[])("is there with its words, empty and with an answer: %s", async (kind) => {
    const [settings, value, words] = CASES[kind];
    const item = {
      kind,
      settings,
      id: "i",
      key: "i",
      order: 0,
      section: "",
      question: "?",
      description: "",
      option: null,
      criterion: null,
      choices,
    };
    // Waits for the papers that are fetched only where they are shown.
    const render = async (said: unknown) => {
      const { prelude } = await prerender(<ItemPaper item={item as unknown as PanelItemView} value={said} onSay={() => {}} />);
      return new Response(prelude).text();
    };
    const answered = await render(value);
    for (const word of words) expect(answered).toContain(word);
    // Every control has a name that is read aloud.
    const markup = await render(undefined);
    for (const [control] of markup.matchAll(/<(input|select|textarea)[^>]*>/g)) {
      const id = / id="([^"]+)"/.exec(control)?.[1];
      const isNamed = control.includes("aria-label=") || (id !== undefined && markup.includes(`for="${id}"`));
      // A segment's label is its own face.
      expect([control, isNamed || control.includes('type="radio"')]).toEqual([control, true]);
    }
    expect(markup).not.toBe(answered);
  });
});
