/**
 * A text in at most `count` lines of about `width` pixels at a font size; what is longer ends in an ellipsis. Widths are those of
 * Inter, roughly: a line is rather too short than too long.
 */
export function inLinesOf(text: string, width: number, size: number, count = 2): readonly string[] {
  const most = width / size;
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => pieces(word, most));
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < count) lines.push(word);
    else return [...lines.slice(0, -1), cutTo(`${lines.at(-1)!} ${words.slice(index).join(" ")}`, most)];
  }
  return lines;
}

/** In widths of the letter "M" of the font, about. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += WIDE.test(letter) ? 1.05 : NARROW.test(letter) ? 0.32 : BROAD.test(letter) ? 0.78 : CAPITAL.test(letter) ? 0.7 : 0.565;
  return width;
}

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}]/u;
const NARROW = /[ iljtfrI.,:;'’‘“”"!|()[\]]/;
const BROAD = /[mwMW@%—…&]/;
const CAPITAL = /\p{Lu}|[0-9]/u;

/** A word that fits into no line is broken. */
function pieces(word: string, most: number): readonly string[] {
  if (widthOf(word) <= most) return [word];
  const parts: string[] = [""];
  for (const { segment } of graphemes.segment(word)) {
    if (widthOf(parts.at(-1)! + segment) > most) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}

function cutTo(text: string, most: number): string {
  let cut = "";
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(`${cut}${segment}…`) > most) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
