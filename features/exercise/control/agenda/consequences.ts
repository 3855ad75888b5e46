import type { DebateView, PersonView, PhaseView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import type { Activity } from "@/domain/phases";
import { joinWords, plural } from "@/lib/format";
import { panelWords, roundCloses } from "./panel-words";

export type Situation = {
  readonly debate: Pick<DebateView, "phases" | "delegations" | "isFrozen" | "panel">;
  readonly polls: readonly PollView[];
  readonly people: readonly PersonView[];
};

/** One thing that will happen; a warning is something the facilitator may not want. */
export type Consequence = { readonly text: string; readonly isWarning: boolean };

/** What happens when the facilitator enters phase `to`, in the order in which it does. */
export function consequencesOfMoving({ debate, polls, people }: Situation, to: PhaseView, minutes: number | null): readonly Consequence[] {
  const skipped = debate.phases.filter(({ order, state }) => state === "next" && order < to.order);
  return [
    ...countsOf(polls),
    ...panelWords(debate.panel, to).map(plain),
    ...(debate.phases.some(({ state, held }) => state === "now" && held !== null) ? [plain(CLOCK_GOES_ON)] : []),
    ...skippedWords(skipped, debate.phases, to, polls),
    ...openingWords(to, { debate, polls, people }),
    plain(`In “${to.title}” ${allowedWords(to.allows)}`),
    plain(minutes === null ? "It has no deadline until you set one." : `Its deadline is ${plural(minutes, "minute")} after you press.`),
  ];
}

const CLOCK_GOES_ON = "The clock goes on, and so do answers to news and whoever speaks, each with what is left.";

/** What happens when the facilitator goes back to the phase before. */
export function consequencesOfGoingBack(
  { debate: { panel }, polls }: { readonly debate: Pick<DebateView, "panel">; readonly polls: readonly PollView[] },
  from: PhaseView,
  minutes: number,
): readonly Consequence[] {
  const open = polls.filter(({ status }) => status === "open");
  return [
    plain(`It is as if “${from.title}” had not begun yet. What was said, released or counted stays.`),
    ...open.map(({ title }) => plain(`Nobody has voted in “${title}”: it ends uncounted, and opens anew when its phase comes.`)),
    ...(panel?.running?.isOfPhase
      ? [plain(`Round ${panel.running.number} of the panel counts as not held, unless somebody has answered.`)]
      : []),
    plain(`Its deadline is ${plural(minutes, "minute")} after you press.`),
  ];
}

/** Why one cannot go back now, or null. */
export function refusalToGoBack({
  debate,
  polls,
}: {
  readonly debate: Pick<DebateView, "isFrozen">;
  readonly polls: readonly PollView[];
}): string | null {
  if (debate.isFrozen) return FROZEN;
  const voted = polls.find(({ status, turnout }) => status === "open" && turnout.cast > 0);
  return voted ? `Somebody has voted in “${voted.title}”. Close the poll first: it is then counted, and stays so.` : null;
}

export const FROZEN = "The debate is frozen. Let it go on first.";

/** Minutes for a phase taken up again: what was left when it was left, and a few where nothing was. */
export function minutesLeftWhenLeft({ deadline, closedAt }: Pick<PhaseView, "deadline" | "closedAt">): number {
  if (!deadline || !closedAt) return A_FEW;
  const left = Math.ceil((Date.parse(deadline) - Date.parse(closedAt)) / 60_000);
  return left > 0 ? left : A_FEW;
}

const A_FEW = 5;

/** What happens when the debate is closed. */
export function consequencesOfClosing({ debate, polls }: Pick<Situation, "debate" | "polls">): readonly Consequence[] {
  const left = debate.phases.filter(({ state }) => state === "next");
  const words = left.length === 0 ? [] : [warning(`${titlesOf(left)} ${left.length === 1 ? "is" : "are"} left out.`)];
  const round = debate.panel?.running ? [plain(roundCloses(debate.panel.running.number))] : [];
  return [...countsOf(polls), ...round, ...words, plain("Everything stays readable, and nothing can be changed any more, by anybody.")];
}

const plain = (text: string): Consequence => ({ text, isWarning: false });
const warning = (text: string): Consequence => ({ text, isWarning: true });
const titlesOf = (phases: readonly { readonly title: string }[]) => joinWords(phases.map(({ title }) => `“${title}”`));

function countsOf(polls: readonly PollView[]): readonly Consequence[] {
  return polls.filter(({ status }) => status === "open").map((poll) => countWords(poll));
}

export function countWords({ title, proposal, turnout: { cast, eligible }, turnoutRefusal }: PollView): Consequence {
  if (proposal !== null)
    return warning(`“${title}” ends before its time: proposal ${proposal} is adopted unless silence is broken already.`);
  if (turnoutRefusal)
    return warning(
      `“${title}” closes for good. Fewer than three have voted in this secret ballot, so theirs are destroyed and it is not counted.`,
    );
  const text = `“${title}” closes and is counted, with ${plural(cast, "ballot")} of ${eligible}.`;
  return { text, isWarning: cast < eligible };
}

function skippedWords(
  skipped: readonly PhaseView[],
  phases: readonly PhaseView[],
  to: PhaseView,
  polls: readonly PollView[],
): readonly Consequence[] {
  if (skipped.length === 0) return [];
  const ahead = new Set(phases.filter(({ order }) => order >= to.order).map(({ poll }) => poll));
  const lost = polls.filter(({ key, status }) => status === "waiting" && !ahead.has(key) && skipped.some(({ poll }) => poll === key));
  return [
    warning(`${titlesOf(skipped)} ${skipped.length === 1 ? "is" : "are"} skipped; you can go back by one phase only.`),
    ...(lost.length > 0 ? [warning(`${titlesOf(lost)} ${lost.length === 1 ? "is" : "are"} then not held.`)] : []),
  ];
}

function openingWords(to: PhaseView, { debate, polls, people }: Situation): readonly Consequence[] {
  const poll = polls.find(({ key }) => key === to.poll);
  if (!poll || poll.status === "open") return [];
  if (poll.status === "closed") return [plain(`“${poll.title}” was counted before and is not held again.`)];
  const voting = new Set(debate.delegations.filter(({ kind }) => kind === "voting").map(({ key }) => key));
  const seated = people.filter(({ delegation }) => delegation !== null && voting.has(delegation));
  if (seated.length === 0) return [warning(`“${poll.title}” opens, and nobody could vote: no voting delegation has a member yet.`)];
  if (poll.electorate === "participants")
    return [plain(`“${poll.title}” opens for ${whoVotes(seated.length)}. Whoever takes a seat later does not vote in it.`)];
  const heads = people.filter(({ isHead, delegation }) => isHead && delegation !== null && voting.has(delegation)).length;
  const text = `“${poll.title}” opens: one ballot for each of ${voting.size} voting delegations, cast by its head.`;
  return heads === voting.size
    ? [plain(text)]
    : [plain(text), warning(`${plural(voting.size - heads, "of them has", "of them have")} no head yet.`)];
}

const whoVotes = (count: number) =>
  count === 1 ? "the one person seated in a voting delegation" : `the ${count} people seated in voting delegations`;

const DOING = {
  "take-seat": "take seats",
  "declare-position": "declare positions",
  argue: "argue",
  rate: "rate",
  vote: "vote",
  propose: "propose",
  reflect: "speak out of their role",
} as const satisfies Record<Activity, string>;

function allowedWords(allows: readonly Activity[]): string {
  if (allows.length === 0) return "people read and talk; nothing is posted.";
  return `people can ${joinWords(allows.map((activity) => DOING[activity]))}.`;
}
