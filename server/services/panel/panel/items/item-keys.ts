const LONGEST = 64;

/** A key that none of the others is, made from words: lower-case letters and digits, and a number where it is taken. Takes it. */
export function newItemKey(words: string, taken: Set<string>): string {
  const base =
    words
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{Mark}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 48)
      .replace(/^-+|-+$/g, "") || "item";
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base.slice(0, LONGEST - 1 - String(count).length)}-${count}`;
  taken.add(key);
  return key;
}
