/**
 * A text as quotations are compared with it: in NFKC, so that ligatures and full-width forms are plain letters; without soft hyphens
 * and invisible characters; quotation marks, dashes and white space each of one kind. Case is kept. `origin[i]` is where the i-th
 * character of `text` begins in what was folded.
 */
export type FoldedText = { readonly text: string; readonly origin: Int32Array };

/** Folds in time proportional to the length, whatever the text. `joinsLines`: a word parted by a hyphen at a line's end is one word. */
export function foldText(text: string, { joinsLines = false } = {}): FoldedText {
  const folding = new Folding(text.length);
  for (const { 0: found, index } of text.matchAll(joinsLines ? CLUSTERS_AND_BREAKS : CLUSTERS)) {
    if (found.length === 1 && (found < "\x7f" || QUOTES.has(found))) folding.add(plain(found), index);
    else if (!BROKEN_WORD.test(found))
      for (const unit of found.normalize("NFKC")) if (!INVISIBLE.test(unit)) folding.add(plain(unit), index);
  }
  return folding.end();
}

// At most thirty marks to a letter (UAX #15, stream-safe text): more would make normalising slow.
const MARKS = "[\\p{M}\\uFF9E\\uFF9F]{0,30}";
const CLUSTERS = /* @__PURE__ */ new RegExp(`[\\s\\S]${MARKS}`, "gu");
const CLUSTERS_AND_BREAKS = /* @__PURE__ */ new RegExp(
  `(?<=\\p{L})[-\\u2010\\u00AD][ \\t]{0,8}\\r?\\n[ \\t]{0,40}(?=\\p{Ll})|[\\s\\S]${MARKS}`,
  "gu",
);
const BROKEN_WORD = /^[-\u2010\u00AD][ \t]*\r?\n/;
// Soft hyphens, joiners, fillers and selectors of a look: nobody sees them.
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const QUOTES = /* @__PURE__ */ new Set("'\"`´‘’‚‛“”„‟‹›«»′″‵‶「」『』〝〞〟");
const DASHES = /* @__PURE__ */ new Set("-‐‑‒–—―−⁃﹘﹣");

function plain(unit: string): string {
  if (/\s/u.test(unit)) return " ";
  if (QUOTES.has(unit)) return "'";
  return DASHES.has(unit) ? "-" : unit;
}

/** Collapses what may be written longer or shorter: runs of spaces, of quotation marks, of dashes; and spaces beside a dash. */
class Folding {
  readonly #parts: string[] = [];
  #origin: Int32Array;
  #length = 0;
  #last = " ";
  #space = -1;

  constructor(capacity: number) {
    this.#origin = new Int32Array(capacity + 16);
  }

  add(unit: string, at: number): void {
    if (unit === " ") {
      if (this.#space < 0) this.#space = at;
      return;
    }
    const isRepeated = (unit === "'" || unit === "-") && unit === this.#last && (this.#space < 0 || unit === "-");
    const isSpaced = this.#space >= 0 && this.#length > 0 && unit !== "-" && this.#last !== "-";
    if (isSpaced) this.#push(" ", this.#space);
    this.#space = -1;
    if (!isRepeated) this.#push(unit, at);
    this.#last = unit;
  }

  end(): FoldedText {
    return { text: this.#parts.join(""), origin: this.#origin.slice(0, this.#length) };
  }

  #push(unit: string, at: number): void {
    if (this.#length + unit.length > this.#origin.length) {
      const larger = new Int32Array(this.#origin.length * 2);
      larger.set(this.#origin);
      this.#origin = larger;
    }
    for (let index = 0; index < unit.length; index++) this.#origin[this.#length++] = at;
    this.#parts.push(unit);
  }
}
