import type { GapView } from "@/contracts/exercise/gap";
import type { PersuasionView } from "@/contracts/voting/polls";
import { csvText } from "../csv";

/** One row a credit where ballots are named, else one row an argument. */
export function persuasionCsv({ rows }: Pick<PersuasionView, "rows">): string {
  const header = [
    "argument",
    "does",
    "text",
    "credits",
    "across",
    "delegations",
    "credited_by",
    "delegation",
    "as",
    "poll",
    "stood_across",
  ];
  const lines = rows.flatMap(({ argument, credits, across, delegations, by }) => {
    const start = [argument.id, argument.what, argument.text, credits, across ?? "", delegations.join(" ")];
    if (!by) return [[...start, "", "", "", "", ""]];
    return by.map((one) => [...start, one.name, one.delegation ?? "", one.capacity, one.poll, one.isAcross ? "yes" : "no"]);
  });
  return csvText([header, ...lines]);
}

/** One row an option for the whole room, then one row a delegation and option. Shares are 0 to 1, gaps in points of a hundred. */
export function gapCsv({ gap }: Pick<GapView, "gap">): string {
  const header = [
    "delegation",
    "option",
    "in_role",
    "in_role_share",
    "in_role_rank",
    "in_person",
    "in_person_share",
    "in_person_rank",
    "gap_points",
  ];
  const whole = (gap?.rows ?? []).map(({ option, inRole, inPerson, points }) => [
    "",
    option,
    inRole?.total.value ?? "",
    inRole?.share.value ?? "",
    inRole?.rank ?? "",
    inPerson?.total.value ?? "",
    inPerson?.share.value ?? "",
    inPerson?.rank ?? "",
    points?.value ?? "",
  ]);
  const each = (gap?.byDelegation ?? []).flatMap(({ delegation, inRole, inPerson }) =>
    (gap?.rows ?? []).map(({ option }) => [
      delegation,
      option,
      inRole.includes(option) ? 1 / inRole.length : 0,
      "",
      "",
      inPerson.find((row) => row.option === option)?.total.value ?? 0,
      "",
      "",
      "",
    ]),
  );
  return csvText([header, ...whole, ...each]);
}
