/** A text without its marks: what it says, and the links it had. */
export type Plain = { readonly text: string; readonly links: readonly { readonly text: string; readonly url: string }[] };

/** Takes `[words](address)` apart and the backslashes before brackets out. One pass, whatever the text. */
export function plainOf(marked: string): Plain {
  const links: { text: string; url: string }[] = [];
  let words = "";
  /** Where the last open bracket stands in `words`. */
  let open = -1;
  let noLinkBefore = 0;
  for (let at = 0; at < marked.length; at++) {
    const sign = marked[at]!;
    const next = marked[at + 1] ?? "";
    if (sign === "\\" && /[[\]()\\*_#]/.test(next)) {
      words += next;
      at++;
      continue;
    }
    const end = sign === "]" && next === "(" && open !== -1 && at >= noLinkBefore ? endOfAddress(marked, at + 2) : null;
    if (end?.isClosed) {
      const text = words.slice(open + 1);
      links.push({ text, url: marked.slice(at + 2, end.at).replace(/\\(.)/g, "$1") });
      words = words.slice(0, open) + text;
      open = -1;
      at = end.at;
      continue;
    }
    if (end) noLinkBefore = end.at;
    if (sign === "[") open = words.length;
    words += sign;
  }
  return { text: words, links };
}

/** Where the address that begins here ends: at its round bracket, or, unclosed, at white space. */
function endOfAddress(marked: string, from: number): { readonly at: number; readonly isClosed: boolean } {
  let depth = 0;
  for (let at = from; at < marked.length; at++) {
    const sign = marked[at]!;
    if (sign === "\\") at++;
    else if (/\s/.test(sign)) return { at, isClosed: false };
    else if (sign === "(") depth++;
    else if (sign === ")" && depth-- === 0) return { at, isClosed: true };
  }
  return { at: marked.length, isClosed: false };
}
