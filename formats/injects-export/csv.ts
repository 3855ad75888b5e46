import type { InjectEffect } from "@/domain/replay";
import { csvText } from "../csv";

export type InjectsExport = {
  /** Keys, in the debate's order. */
  readonly options: readonly string[];
  readonly delegations: readonly string[];
  readonly effects: readonly (InjectEffect & { readonly title: string; readonly releasedAt: string })[];
};

/**
 * One row for each inject, delegation and option: the stance at the last moment before the release and at the last moment before
 * the next release or now. Then one for each side of an option whose arguments were rated: mean and number of ratings at both moments.
 */
export function injectsCsv({ options, delegations, effects }: InjectsExport): string {
  const header = ["inject", "released_at", "what", "who", "option", "before", "after", "changed", "ratings_before", "ratings_after"];
  return csvText([header, ...effects.flatMap((effect) => [...positionsIn(effect, options, delegations), ...ratingsIn(effect)])]);
}

type Row = readonly (string | number)[];

function positionsIn(
  { title, releasedAt, before, after }: InjectsExport["effects"][number],
  options: readonly string[],
  all: readonly string[],
): Row[] {
  const holders = all.filter((delegation) => after[delegation] !== undefined);
  return holders.flatMap((delegation) =>
    options.map((option) => {
      const [from, to] = [before, after].map((positions) => positions[delegation]?.[option] ?? "undecided") as [string, string];
      return [title, releasedAt, "position", delegation, option, from, to, from === to ? "no" : "yes", "", ""];
    }),
  );
}

function ratingsIn({ title, releasedAt, ratings }: InjectsExport["effects"][number]): Row[] {
  return ratings.map(({ option, polarity, before, after }) => {
    const who = polarity === "support" ? "arguments for" : "arguments against";
    const isChanged = before.mean !== after.mean || before.ratings !== after.ratings;
    return [
      title,
      releasedAt,
      "rating",
      who,
      option,
      meanOf(before),
      meanOf(after),
      isChanged ? "yes" : "no",
      before.ratings,
      after.ratings,
    ];
  });
}

const meanOf = ({ mean }: { readonly mean: number | null }): string => (mean === null ? "" : mean.toFixed(2));
