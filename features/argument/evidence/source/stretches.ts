import type { SourceTextView } from "@/contracts/argument/evidence";

type Stretch = { readonly from: number; readonly text: string; readonly isQuoted: boolean };

/** A row cut where quotations begin and end; where several overlap, what any of them covers is quoted. Marks come in order. */
export function stretchesOf({ text, marks }: Pick<SourceTextView["rows"][number], "text" | "marks">): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (to: number, isQuoted: boolean) => {
    if (to <= at) return;
    const last = stretches.at(-1);
    if (last?.isQuoted === isQuoted) stretches.splice(-1, 1, { ...last, text: text.slice(last.from, to) });
    else stretches.push({ from: at, text: text.slice(at, to), isQuoted });
    at = to;
  };
  for (const { from, to } of marks) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return stretches;
}
