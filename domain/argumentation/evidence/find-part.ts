/**
 * Where `part` first stands in `text` from `from` on, not inside a word, or −1. Knuth, Morris and Pratt (1977): every character of the
 * text is looked at once, also where text and part repeat themselves.
 */
export function findPart(text: string, part: string, from: number): number {
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1]!;
    if (part.charCodeAt(matched) === unit) matched += 1;
    if (matched < part.length) continue;
    const start = at + 1 - part.length;
    if (!cutsWord(text, start) && !cutsWord(text, at + 1)) return start;
    matched = borders[matched - 1]!;
  }
  return -1;
}

/** For each place of `part` the length of the longest beginning that also ends there. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length);
  let matched = 0;
  for (let at = 1; at < part.length; at++) {
    while (matched > 0 && part.charCodeAt(matched) !== part.charCodeAt(at)) matched = borders[matched - 1]!;
    if (part.charCodeAt(matched) === part.charCodeAt(at)) matched += 1;
    borders[at] = matched;
  }
  return borders;
}

/** Whether a word goes on across this place. Only where words are parted by spaces: other scripts have no such edge. */
function cutsWord(text: string, at: number): boolean {
  return isWordUnit(text[at - 1]) && isWordUnit(text[at]);
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u.test(unit);
}
