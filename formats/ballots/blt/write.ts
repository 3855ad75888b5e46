import { groupedRows, tiersOf } from "../rows";
import { oneLine, writtenNames } from "../text/written-names";
import type { BallotSet } from "../types";

export function writeBlt(set: BallotSet): string {
  const { profile, title, seats } = set;
  const names = bltNames(set.names);
  const rows = groupedRows(profile).map(({ bytes, weight }) => {
    const ranking = tiersOf(bytes).map((tier) => tier.map((option) => option + 1).join("="));
    return [weight, ...ranking, 0].join(" ");
  });
  const blank = profile.blank.weight > 0 ? [`${profile.blank.weight} 0`] : [];
  const texts = [...names, oneLine(plain(title ?? "Ballots"))].map((text) => `"${text}"`);
  return [`${names.length} ${seats ?? 1}`, ...rows, ...blank, "0", ...texts, ""].join("\n");
}

/** Names stand in quotation marks. */
export const bltNames = (names: readonly string[]): readonly string[] => writtenNames(names, plain);

const plain = (text: string): string => text.replaceAll('"', "'").replaceAll("\\", "/");
