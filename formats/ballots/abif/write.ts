import { groupedRows, linesOf, type Row, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

/** Options get ids, O1, O2 …, so that names may hold any characters but brackets. */
export function writeAbif(set: BallotSet): string {
  const { profile, title } = set;
  const isScored = profile.ballotType === "score";
  const head = [
    ...(title === null ? [] : [`{title: "${oneLine(title.replace(/["{}]/g, "'"))}"}`]),
    ...(isScored ? [`{max_rating: ${profile.limits.maximumScore}}`] : []),
    ...abifNames(set.names).map((name, option) => `=${idOf(option)}:[${name}]`),
  ];
  const votes = linesOf(groupedRows(profile), (row) => `${row.weight}: ${isScored ? scoresIn(row) : rankingIn(row)}`);
  return `${linesOf(head, (line) => line)}${votes}${profile.blank.weight > 0 ? `${profile.blank.weight}:\n` : ""}`;
}

export const abifNames = (names: readonly string[]): readonly string[] =>
  writtenNames(names, (name) => name.replaceAll("[", "(").replaceAll("]", ")"));

const idOf = (option: number): string => `O${option + 1}`;

const rankingIn = ({ bytes }: Row): string =>
  tiersOf(bytes)
    .map((tier) => tier.map(idOf).join(" = "))
    .join(" > ");

const scoresIn = ({ bytes }: Row): string =>
  [...bytes.keys()]
    .filter((option) => bytes[option]! > 0)
    .map((option) => `${idOf(option)}/${bytes[option]! - 1}`)
    .join(", ");
