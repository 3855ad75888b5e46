import { describe, expect, it } from "vitest";
import type { OptionView } from "@/contracts/debates/debates";
import { looksOf } from "./option-looks";

const option = (key: string, label: string, hue: number) => ({ key, label, hue, title: label, summary: "" }) as OptionView;
const looks = looksOf([option("pacts", "Bilateral pacts", 2), option("us-alliance", "US alliance", 2), option("nato", "NATO", 1)]);

describe("looksOf", () => {
  it("gives options that share a hue different patterns", () => {
    expect([looks("pacts").mark, looks("us-alliance").mark, looks("nato").mark]).toEqual([{ hue: 2 }, { hue: 2, pattern: 3 }, { hue: 1 }]);
  });
  it("names an unknown option by its key", () => {
    expect(looks("gone")).toMatchObject({ label: "gone", mark: { hue: 0 } });
  });
});
