import type { WeightedBag } from "./types";

/** The text of a `.bag` file. Names must be as `bagName` makes them. */
export function writeBag({ names, base, edges }: WeightedBag): string {
  return [
    ...names.map((name, place) => `arg(${name}, ${base[place]})\n`),
    ...edges.map(({ from, to, kind }) => `${kind === "attack" ? "att" : "sup"}(${names[from]}, ${names[to]})\n`),
  ].join("");
}

/** A text as the name of an argument: as it is where it can be one, else shortened, and what a name must not hold becomes an underscore. */
export function bagName(text: string): string {
  if (/^[^\s,()\0]+$/.test(text)) return text;
  const name = text.trim().replace(/[\s\p{Cc}\p{Cs},()]+/gu, "_");
  return [...name].slice(0, LONGEST_NAME).join("") || "argument";
}

const LONGEST_NAME = 80;
