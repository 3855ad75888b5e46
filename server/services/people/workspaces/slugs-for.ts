import { randomInt } from "node:crypto";

/** Addresses to try for a name: the plain one, then with four letters that no name spells. */
export function* slugsFor(name: string): Generator<string> {
  const plain = slugOf(name) || "workspace";
  yield plain;
  for (let attempt = 0; attempt < 8; attempt += 1) yield `${plain}-${ending()}`;
}

function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

// Without vowels nothing rude comes out.
const LETTERS = "bcdfghjkmnpqrstvwxz23456789";
const ending = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
