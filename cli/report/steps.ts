import type { TallyStep } from "@/domain/tally";
import { percentOf, shown, type Table } from "./table";

/** A step of the working for the terminal: what it says, and its tables, each with its own heading where there are several. */
export type ShownStep = { readonly says: string; readonly parts: readonly { readonly title: string | null; readonly table: Table }[] };

export function showStep(step: TallyStep): ShownStep {
  return { says: step.says, parts: (PARTS[step.kind] as (step: TallyStep) => ShownStep["parts"])(step) };
}

type Parts = { readonly [Kind in TallyStep["kind"]]: (step: Extract<TallyStep, { kind: Kind }>) => ShownStep["parts"] };

const one = (head: readonly string[], rows: Table["rows"]): ShownStep["parts"] => [{ title: null, table: { head, rows } }];
const arrow = (from: string, to: string): string => `${from} → ${to}`;

const PARTS: Parts = {
  "split-ties": ({ rows }) =>
    one(
      ["Option", "Alone", "Shared"],
      rows.map(({ option, alone, shared }) => [option, shown(alone), shown(shared)]),
    ),
  totals: ({ rows }) =>
    one(
      ["Option", "Total", "Share"],
      rows.map(({ option, total, share }) => [option, shown(total), percentOf(share)]),
    ),
  pairwise: ({ options, matrix }) => square(options, matrix),
  links: ({ links }) =>
    one(
      ["Pair", "For", "Against", "Strength"],
      links.map(({ from, to, prefer, against, strength }) => [arrow(from, to), prefer, against, strength]),
    ),
  "strongest-paths": ({ options, strengths, paths }) => [
    ...square(options, strengths),
    {
      title: "The paths",
      table: {
        head: ["Pair", "Strength", "Path"],
        rows: paths.map(({ from, to, strength, links }) => [
          arrow(from, to),
          strength,
          links.length === 0 ? "none" : [from, ...links.map((link) => link.to)].join(" → "),
        ]),
      },
    },
  ],
  beats: ({ pairs }) =>
    one(
      ["Pair", "There", "Back", "Stronger"],
      pairs.map(({ pair, there, back, winner }) => [pair.join(" / "), there, back, winner ?? "equal"]),
    ),
  locks: ({ links }) =>
    one(
      ["Turn", "Pair", "Strength", "Result"],
      links.map(({ turn, from, to, strength, locked, against }) => [
        turn,
        arrow(from, to),
        strength,
        locked ? "locked" : `left out: ${against.join(" → ")}`,
      ]),
    ),
  contests: ({ rows }) =>
    one(
      ["Option", "Wins", "Ties", "Losses", "Score"],
      rows.map(({ option, wins, ties, losses, score }) => [option, wins, ties, losses, shown(score)]),
    ),
  "worst-defeats": ({ rows }) =>
    one(
      ["Option", "Worst defeat", "By"],
      rows.map(({ option, strength, by }) => [option, strength, by.length === 0 ? "nobody" : by.join(", ")]),
    ),
  orders: ({ orders }) =>
    one(
      ["Order"],
      orders.map((order) => [order.join(" > ")]),
    ),
  elimination: ({ rounds }) =>
    rounds.map(({ number, says, rows, exhausted }) => ({
      title: `Round ${number}: ${says}`,
      table: {
        head: ["Option", "Votes"],
        rows: [...rows.map(({ option, votes }) => [option, shown(votes)]), ["(exhausted)", shown(exhausted)]],
      },
    })),
  stages: ({ stages }) =>
    stages.map(({ number, says, rows, exhausted, lost }) => ({
      title: `Stage ${number}: ${says}`,
      table: {
        head: ["Option", "Votes", "Change", "Status"],
        rows: [
          ...rows.map(({ option, votes, change, status }) => [option, shown(votes), shown(change), status]),
          ["(exhausted)", shown(exhausted), "", ""],
          ["(lost to rounding)", shown(lost), "", ""],
        ],
      },
    })),
  runoff: ({ contests, ties }) => [
    {
      title: ties.length > 0 ? ties.join(" ") : null,
      table: {
        head: ["Finalists", "First", "Second", "Equal", "Winner"],
        rows: contests.map(({ pair, prefer, equal, winner }) => [pair.join(" / "), prefer[0], prefer[1], equal, winner ?? "tie"]),
      },
    },
  ],
  grades: ({ rows }) => {
    const grades = rows[0]?.counts.map((_, grade) => String(grade)) ?? [];
    return one(
      ["Option", "Median", ...grades, "Then"],
      rows.map(({ option, median, counts, removed }) => [option, median, ...counts, removed.map(({ grade }) => grade).join(" ")]),
    );
  },
  answers: ({ rows }) =>
    one(
      ["Option", "Support", "Abstain", "Object", "Block", "Unanswered"],
      rows.map(({ option, support, abstain, object, block, unanswered }) => [option, support, abstain, object, block, unanswered]),
    ),
  ways: ({ rows }) =>
    one(
      ["Option", "Can win", "Best place", "Worst place"],
      rows.map(({ option, wins, bestPlace, worstPlace }) => [option, wins ? "yes" : "no", bestPlace, worstPlace]),
    ),
  ranking: ({ tiers }) => one(["Place", "Options"], placed(tiers)),
};

/** Tiers with their places; options that share a place share its number. */
export function placed(tiers: readonly (readonly string[])[]): readonly (readonly [number, string])[] {
  let place = 1;
  return tiers.map((tier) => {
    const row = [place, tier.join(", ")] as const;
    place += tier.length;
    return row;
  });
}

const WIDEST = 20;

/** A matrix, its columns numbered as its rows are. */
function square(options: readonly string[], matrix: readonly (readonly number[])[]): ShownStep["parts"] {
  if (options.length > WIDEST)
    return [{ title: `A matrix of ${options.length} options is too wide to print: --json has it.`, table: { head: [], rows: [] } }];
  return one(
    ["", "Option", ...options.map((_, column) => String(column + 1))],
    options.map((option, row) => [row + 1, option, ...matrix[row]!.map((value, column) => (row === column ? "" : value))]),
  );
}
