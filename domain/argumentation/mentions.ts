/** Somebody, or a delegation, that can be mentioned with @, under any of its names. */
export type Mentionable = { readonly id: string; readonly names: readonly string[] };

/**
 * The ids of those whom a text mentions, in order of their first mention. A mention is an @ at the beginning of a word, followed by
 * a name, whatever its case; of several names that fit the longest counts, and the name must end where a word ends. `\@` mentions nobody.
 */
export function mentionsIn(text: string, all: readonly Mentionable[]): readonly string[] {
  const written = text.normalize("NFC").toLowerCase();
  const found: string[] = [];
  for (let at = written.indexOf("@"); at >= 0; at = written.indexOf("@", at + 1)) {
    if (at > 0 && NOT_BEFORE.test(written[at - 1]!)) continue;
    for (const id of longestAt(written, at + 1, all)) if (!found.includes(id)) found.push(id);
  }
  return found;
}

/** A letter, a digit or an underscore before the @ makes an address of it; a backslash takes its meaning away. */
const NOT_BEFORE = /[\p{L}\p{N}\p{M}_.\\@-]/u;
const GOES_ON = /^[\p{L}\p{N}\p{M}_]/u;

/** Everybody of the longest name that stands here: two people of one name are both meant. */
function longestAt(text: string, start: number, all: readonly Mentionable[]): readonly string[] {
  let longest = 0;
  let ids: string[] = [];
  for (const { id, names } of all)
    for (const name of names) {
      const wanted = name.normalize("NFC").toLowerCase().trim();
      if (wanted.length === 0 || wanted.length < longest || !text.startsWith(wanted, start)) continue;
      if (GOES_ON.test(text.slice(start + wanted.length))) continue;
      if (wanted.length > longest) ids = [];
      longest = wanted.length;
      if (!ids.includes(id)) ids.push(id);
    }
  return ids;
}
