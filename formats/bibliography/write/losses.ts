import type { CslRecord } from "../record";
import type { SourceLoss, WrittenSource } from "./types";

/** Fields of a record that do not read back as they were written. */
export type LostFields = (csl: CslRecord) => readonly (keyof CslRecord)[];

/** How many sources lose what, by field. */
export function lossesOf(sources: readonly WrittenSource[], lostIn: LostFields): readonly SourceLoss[] {
  const counts = new Map<string, number>();
  for (const { csl } of sources) for (const field of lostIn(csl)) counts.set(field, (counts.get(field) ?? 0) + 1);
  const graded = sources.filter(({ custom }) => custom && Object.keys(custom).length > 0).length;
  return [
    ...[...counts].map(([field, count]) => ({
      what: NAMES[field] ?? field,
      count,
      why: REASONS[field] ?? "The format has no field for it in this kind of source.",
    })),
    ...(graded > 0 ? [{ what: "grades", count: graded, why: "Only CSL-JSON has a place for them." }] : []),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  type: "kinds of source",
  author: "names of authors",
  issued: "dates",
  number: "numbers",
  issue: "issues",
  "container-title": "titles of what it appeared in",
  "event-title": "events",
};
const REASONS: Readonly<Record<string, string>> = {
  type: "They become the nearest kind that the format knows.",
  author: "A comma parts family and given names, so that an organisation's name with one is read as a person's.",
  issued: "Ranges and dates in words go further than the format does.",
};
