import { v7 as newId } from "uuid";
import { folded } from "@/domain/kernel";
import type { ArgumentDocument } from "@/formats/arguments";
import type { LossCount } from "./loss-count";
import type { Choices, PlannedClaim, Standing } from "./types";

const MAX_TEXT = 500;

/** New claims, and for each claim of the document the id it has from now on. */
export function planClaims(document: ArgumentDocument, standing: Standing, { sameClaims }: Choices, lost: LossCount) {
  const byText = new Map(standing.claims.map(({ id, text }) => [folded(text), id]));
  const ids = new Map<string, string>();
  const added: PlannedClaim[] = [];
  const same: { text: string }[] = [];
  for (const claim of document.claims) {
    const known = byText.get(folded(claim.text));
    if (known !== undefined) same.push({ text: claim.text });
    if (known !== undefined && sameClaims === "use") {
      ids.set(claim.id, known);
      continue;
    }
    const id = newId();
    ids.set(claim.id, id);
    const criteria = claim.criteria.filter((key) => standing.criteria.has(key));
    lost.add("tags", claim.criteria.length - criteria.length, "They are no criteria of this debate.");
    added.push({ id, text: cutText(claim.text, lost), criteria: [...new Set(criteria)], byline: claim.byline.slice(0, 120) });
  }
  return { ids, added, same };
}

/** Cut between characters as people count them. */
export function cutText(text: string, lost: LossCount): string {
  if (text.length <= MAX_TEXT) return text;
  const characters = Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
  if (characters.length <= MAX_TEXT) return text;
  lost.add("long texts", 1, `A claim has at most ${MAX_TEXT} characters; the rest is cut off.`);
  return `${characters.slice(0, MAX_TEXT - 1).join("")}…`;
}
