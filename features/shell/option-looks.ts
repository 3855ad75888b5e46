import type { Mark } from "@/components/ui/marks/option-mark";
import type { OptionView } from "@/contracts/debates/debates";

export type OptionLook = {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly mark: Mark;
};

/** How each option of a debate is named and drawn. An unknown key stands for itself, without a hue. */
export type OptionLooks = (key: string) => OptionLook;

export function looksOf(options: readonly OptionView[]): OptionLooks {
  const byKey = new Map<string, OptionLook>();
  const withHue = new Map<number, number>();
  for (const { key, label, title, summary, hue } of options) {
    const nth = withHue.get(hue) ?? 0;
    withHue.set(hue, nth + 1);
    byKey.set(key, { key, label, title, summary, mark: markOf(hue, nth) });
  }
  return (key) => byKey.get(key) ?? { key, label: key, title: key, summary: "", mark: { hue: 0 } };
}

const PATTERNS = 7;

/** The first option of a hue has the hue's own pattern; the next ones take the patterns after it. */
function markOf(hue: number, nth: number): Mark {
  return nth === 0 ? { hue } : { hue, pattern: ((hue - 1 + nth) % PATTERNS) + 1 };
}
