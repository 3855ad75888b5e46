import type { FirstChoice, Flow, Swing } from "@/domain/change-of-mind";
import { formatPoints, plural } from "@/lib/format";

type Name = (choice: FirstChoice) => string;

/** `matrix[i][j]`: electors whose first choice was i in the opening ballot and j in the final one. */
export function flowMatrix({ choices, cells }: Flow): readonly (readonly number[])[] {
  return choices.map((from) => choices.map((to) => cells.find((cell) => cell.from === from && cell.to === to)?.electors ?? 0));
}

/** The largest move, in a sentence. */
export function flowFinding({ cells, moved, both }: Flow, name: Name): string {
  if (both === 0) return "Nobody voted in both ballots";
  if (moved === 0) return "Nobody changed their first choice";
  const moves = cells.filter(({ from, to }) => from !== to).sort((a, b) => b.electors - a.electors);
  const [largest, next] = moves;
  const most = `${plural(largest!.electors, "voter")} moved from ${name(largest!.from)} to ${name(largest!.to)}`;
  if (!next) return most;
  return next.electors === largest!.electors ? `${plural(moved, "voter")} changed their first choice` : `${most}, the largest move`;
}

/** Which option gained most, in points of a hundred. */
export function swingFinding({ rows }: Swing, name: Name): string {
  const most = Math.max(0, ...rows.map(({ points }) => points.value));
  if (most === 0) return "No option gained or lost";
  const gaining = rows.filter(({ points }) => points.value === most);
  const gain = formatPoints(most / 100, Number.isInteger(most) ? 0 : 1);
  if (gaining.length === 1) return `${name(gaining[0]!.option)} gained most: ${gain}`;
  return `${gaining.map(({ option }) => name(option)).join(" and ")} gained most: ${gain} each`;
}
