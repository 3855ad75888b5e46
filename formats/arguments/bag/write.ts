import type { WeightedBag } from "./types";

/** The text of a `.bag` file. Names must be as `bagName` makes them. */
export function writeBag({ names, base, edges }: WeightedBag): string {
  return [
    ...names.map((name, place) => `arg(${name}, ${base[place]})\n`),
    ...edges.map(({ from, to, kind }) => `${kind === "attack" ? "att" : "sup"}(${names[from]}, ${names[to]})\n`),
  ].join("");
}

/** A text as the name of an argument: what a name must not hold becomes an underscore. */
export function bagName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\s,()]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  return [...name].slice(0, LONGEST_NAME).join("") || "argument";
}

const LONGEST_NAME = 80;
