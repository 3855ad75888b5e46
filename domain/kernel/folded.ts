/** Words as they are compared: in whatever case, spacing and width of letters. */
export const folded = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
