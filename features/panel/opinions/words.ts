import type { MyStandingView, OpinionMapView, RatingCounts } from "@/contracts/panel/opinions";
import { formatNumber, formatShare, joinWords, plural } from "@/lib/format";

type Side = "agree" | "disagree";

/** Camps are called by letters, the largest A. */
export const letterOf = (camp: number): string => String.fromCharCode(65 + camp);
export const campName = (camp: number): string => `Camp ${letterOf(camp)}`;

/** Camps whose figures are given together are named together. */
export function companyName({ camps }: OpinionMapView["companies"][number]): string {
  const [only] = camps;
  return camps.length === 1 && only !== undefined ? campName(only) : `Camps ${joinWords(camps.map(letterOf))} together`;
}

/** The same where there is little room: "Camp A", "C, D". */
export function companyLabel({ camps }: OpinionMapView["companies"][number]): string {
  const [only] = camps;
  return camps.length === 1 && only !== undefined ? campName(only) : camps.map(letterOf).join(", ");
}

/** "8 of 10 agree (80%)". */
export function sideInWords(figures: RatingCounts, side: Side): string {
  if (figures.rated === 0) return "nobody rated it";
  return `${formatNumber(figures[side])} of ${formatNumber(figures.rated)} ${side} (${formatShare(figures[side], figures.rated)})`;
}

/** What the map shows, as the sentence under its heading. */
export function findingOf(map: OpinionMapView): string {
  if (map.ratings === 0)
    return "Nobody has rated a claim yet. Ratings of claims, agree, pass or disagree, are what this map is drawn from.";
  const rated = `${plural(map.people, "person", "people")} gave ${plural(map.ratings, "rating")} of ${plural(map.claims, "claim")}`;
  if (map.camps.length === 0)
    return `${rated}. Camps are drawn once ${formatNumber(map.fewestCounted)} people have rated ${plural(map.fewestRatings, "claim")} or more; ${formatNumber(map.counted)} have.`;
  const joins =
    map.bridges.length > 0
      ? ` ${plural(map.bridges.length, "claim")} ${map.bridges.length === 1 ? "joins" : "join"} them all.`
      : " No claim joins them all.";
  return `${rated}. Those ${formatNumber(map.counted)} who rated ${formatNumber(map.fewestRatings)} or more form ${plural(map.camps.length, "camp")}.${map.companies.length > 1 ? joins : ""}`;
}

/** Where the reader stands, told to them alone. */
export function standingInWords(mine: MyStandingView, map: OpinionMapView): string {
  if (!mine) return "You have not rated a claim yet.";
  if (mine.missing > 0) return `You rated ${plural(mine.ratings, "claim")}. After ${formatNumber(mine.missing)} more you count on the map.`;
  if (mine.camp === null) return `You rated ${plural(mine.ratings, "claim")} and count on the map. There are no camps yet.`;
  const camp = map.camps[mine.camp];
  const others = camp ? ` with ${plural(camp.size - 1, "other")}` : "";
  const small = camp && camp.middle === null ? " It has no figures of its own: it is small, or stands beside a small one." : "";
  const next = mine.nearestOther === null ? "" : ` The nearest other one is ${campName(mine.nearestOther)}.`;
  return `You rated ${plural(mine.ratings, "claim")} and stand in ${campName(mine.camp)}${others}.${small}${next}`;
}
