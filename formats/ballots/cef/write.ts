import { evenly, rowsByWeight, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

export function writeCef(set: BallotSet): string {
  const { profile, title, seats } = set;
  const names = cefNames(set.names);
  const blank = { bytes: new Uint8Array(names.length), ...profile.blank };
  const rows = [...rowsByWeight(profile), ...(blank.ballots > 0 ? [blank] : [])].flatMap(evenly);
  const isWeighted = rows.some(({ each }) => each > 1);
  const lines = rows.map(({ bytes, copies, each }) => {
    const ranking = tiersOf(bytes)
      .map((tier) => tier.map((option) => names[option]).join(" = "))
      .join(" > ");
    return `${ranking || "/EMPTY_RANKING/"}${each > 1 ? ` ^${each}` : ""}${copies > 1 ? ` * ${copies}` : ""}`;
  });
  return [
    ...(title === null ? [] : [`# Title: ${oneLine(title)}`]),
    `#/Candidates: ${names.join(" ; ")}`,
    ...(seats === null ? [] : [`#/Number of Seats: ${seats}`]),
    "#/Implicit Ranking: false",
    `#/Weight Allowed: ${isWeighted}`,
    "",
    ...lines,
    "",
  ].join("\n");
}

/** The format keeps some characters for itself. */
export const cefNames = (names: readonly string[]): readonly string[] => writtenNames(names, (name) => name.replace(/[>=;,#/*^<|]/g, " "));
