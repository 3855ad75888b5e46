import type { Gap, GapKind } from "./gaps";

/** Where a gap is mended: the end of an address, after that of the debate. */
export function placeOfMending({ kind, subject }: Pick<Gap, "kind" | "subject">): string {
  return PLACES[kind](encodeURIComponent(subject));
}

const PLACES = {
  "unanswered-attack": (id) => `?argument=${id}`,
  "unopposed-option": (key) => `?option=${key}`,
  "unsupported-option": (key) => `?option=${key}`,
  "unsourced-claim": (id) => `?claim=${id}`,
  "silent-delegation": () => "/positions",
  "unrated-argument": (id) => `?argument=${id}`,
} as const satisfies Record<GapKind, (subject: string) => string>;
