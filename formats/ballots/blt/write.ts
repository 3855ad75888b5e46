import { groupedRows, linesOf, type Row, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

export function writeBlt(set: BallotSet): string {
  const { profile, title, seats } = set;
  const names = bltNames(set.names);
  const blank = profile.blank.weight > 0 ? [`${profile.blank.weight} 0`] : [];
  const texts = [...names, oneLine(plain(title ?? "Ballots"))].map((text) => `"${text}"`);
  const line = ({ bytes, weight }: Row) =>
    [weight, ...tiersOf(bytes).map((tier) => tier.map((option) => option + 1).join("=")), 0].join(" ");
  return `${names.length} ${seats ?? 1}\n${linesOf(groupedRows(profile), line)}${linesOf([...blank, "0", ...texts], (text) => text)}`;
}

/** Names stand in quotation marks. */
export const bltNames = (names: readonly string[]): readonly string[] => writtenNames(names, plain);

const plain = (text: string): string => text.replaceAll('"', "'").replaceAll("\\", "/");
