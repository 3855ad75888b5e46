/** "A", "A and B", "A, B and C". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** The same for any number of words: "A, B and 12 others" after `most`. */
export function listSome(words: readonly string[], most = 8): string {
  const left = words.length - most;
  return left < 2 ? list(words) : list([...words.slice(0, most), `${left} others`]);
}
