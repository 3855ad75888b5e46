import type { GapView } from "@/contracts/exercise/gap";
import type { PersuasionView } from "@/contracts/voting/polls";
import { formatPoints, joinWords, plural } from "@/lib/format";

type Name = (option: string) => string;

/** "In role the room chose Neutrality; in person it would choose Bilateral pacts." */
export function gapSentence({ inRole, inPerson }: NonNullable<GapView["gap"]>, name: Name): string {
  const chose = (winners: readonly string[]) => (winners.length === 0 ? "nothing" : joinWords(winners.map(name)));
  const level = (winners: readonly string[]) => (winners.length > 1 ? ", level" : "");
  if (inRole.length > 0 && [...inRole].sort().join() === [...inPerson].sort().join())
    return `In role and in person the room chose ${chose(inRole)}${level(inRole)}.`;
  return `In role the room chose ${chose(inRole)}${level(inRole)}; in person it would choose ${chose(inPerson)}${level(inPerson)}.`;
}

/** What is furthest apart, as the title of a picture. */
export function gapFinding({ rows }: NonNullable<GapView["gap"]>, name: Name): string {
  const apart = rows.filter(({ points }) => points !== null).sort((a, b) => Math.abs(b.points!.value) - Math.abs(a.points!.value));
  const [first] = apart;
  if (!first?.points || first.points.value === 0) return "In role and in person each option has the same share";
  const more = first.points.value > 0 ? "stronger in person" : "stronger in role";
  return `${name(first.option)} is ${formatPoints(Math.abs(first.points.value) / 100).replace("+", "")} ${more}`;
}

/** The argument that moved most, as the title of the board. */
export function persuasionFinding({ rows }: Pick<PersuasionView, "rows">): string {
  const [first, second] = rows;
  if (!first) return "No argument was named";
  const crossing = rows.filter(({ across }) => (across ?? 0) > 0).length;
  const most =
    second?.credits === first.credits
      ? `${plural(first.credits, "ballot")} each is the most that named one argument`
      : `${plural(first.credits, "ballot")} named one argument, the most`;
  return `${most}; ${crossing === 0 ? "none" : crossing} of ${rows.length} persuaded across sides`;
}

/** "7 of the 9 who voted said what moved them; 2 said that nothing did. 4 of 11 credits came from the other side." */
export function persuasionSentence({ cast, answered, unmoved, rows }: PersuasionView): string {
  const credits = rows.reduce((sum, row) => sum + row.credits, 0);
  const across = rows.reduce((sum, row) => sum + (row.across ?? 0), 0);
  const said = `${answered} of the ${plural(cast, "ballot")} came with a word on what moved the voter; ${unmoved === 0 ? "none" : unmoved} of them said that nothing did.`;
  return credits === 0
    ? said
    : `${said} ${across === 0 ? "None" : across} of ${plural(credits, "credit")} came from the other side of the argument.`;
}
