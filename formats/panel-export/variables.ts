import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, facetsOf, readingsOf } from "@/domain/elicitation";

/** A column that statistics programs take as a name: letters, digits and underscores. */
export type Variable = {
  readonly name: string;
  readonly item: PanelItemView;
  readonly facet: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly unit: string;
  /** What it says, for the codebook. */
  readonly meaning: string;
  /** The number that an answer gives it; null where answers are texts. */
  readonly read: ((answer: Answer) => number) | null;
};

/** The variables of the items, in their order, each name once. An estimate has four, an open question a text. */
export function variablesOf(items: readonly PanelItemView[]): readonly Variable[] {
  const taken = new Set<string>();
  return items.flatMap(variablesOfItem).map((variable) => {
    let name = variable.name;
    for (let again = 2; taken.has(name); again++) name = `${variable.name}_${again}`;
    taken.add(name);
    return { ...variable, name };
  });
}

/** A key as a name that R and pandas take unquoted. */
export const nameOf = (...keys: readonly string[]): string => {
  const name = keys.map((key) => key.replaceAll(/[^A-Za-z0-9]+/g, "_")).join("__");
  return /^[A-Za-z]/.test(name) ? name : `i_${name}`;
};

const STEPS = {
  lowest: "lowest it could be",
  highest: "highest it could be",
  best: "best estimate",
  confidence: "how sure that the truth lies between lowest and highest, in percent",
} as const;

function variablesOfItem(item: PanelItemView): readonly Variable[] {
  const base = { item, unit: unitOf(item) };
  if (item.kind === "reason")
    return [{ ...base, name: nameOf(item.key), facet: "text", least: null, most: null, meaning: "text", read: null }];
  if (item.kind === "estimate")
    return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((step) => ({
      ...base,
      unit: step === "confidence" ? "%" : base.unit,
      name: nameOf(item.key, step),
      facet: step,
      least: step === "confidence" ? 50 : item.settings.least,
      most: step === "confidence" ? 100 : item.settings.most,
      meaning: STEPS[step],
      read: (answer) => (answer as Answer<"estimate">)[step],
    }));
  const facets = facetsOf(item);
  return facets.map(({ key, scale }, place) => ({
    ...base,
    name: facets.length === 1 ? nameOf(item.key) : nameOf(item.key, key),
    facet: key,
    least: scale?.least ?? null,
    most: scale?.most ?? null,
    meaning: meaningOf(item, key),
    read: (answer) => readingsOf(item, answer)[place]!,
  }));
}

const unitOf = (item: PanelItemView): string =>
  item.kind === "estimate" ? item.settings.unit : item.kind === "probability" ? "%" : item.kind === "allocation" ? "points" : "";

function meaningOf(item: PanelItemView, facet: string): string {
  const label = item.choices.find(({ key }) => key === facet)?.label ?? facet;
  switch (item.kind) {
    case "ranking":
      return `rank of “${label}”, 1 the first; those that share a place share the mean of their ranks`;
    case "allocation":
      return `points for “${label}”`;
    case "choice":
      return `1 where “${label}” is chosen, else 0`;
    case "policy":
      return `${facet}, 4 the most`;
    default:
      return item.kind;
  }
}
