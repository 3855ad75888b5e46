import type { GapView } from "@/contracts/exercise/gap";
import type { Capacity } from "@/contracts/voting/polls";
import type { ElectorateCount } from "@/contracts/voting/results";
import { type Gap, gapOf, type Voice } from "@/domain/change-of-mind";
import type { DebateScope } from "@/server/data/scope";
import { listPolls, type PollRow } from "@/server/data/voting/polls/polls";
import { resultsOf } from "../results-of";
import { capacitiesOf } from "../terms";
import { refusalToShow } from "../views";

/** The room in role against the room in person: the last final ballot that is counted of each, both from one poll where it had both. */
export async function getGap(scope: DebateScope): Promise<GapView> {
  const closed = (await listPolls(scope)).filter(({ role, closed_at }) => role === "final" && closed_at !== null);
  const finals = closed.filter(({ uncounted }) => !uncounted);
  const [inRole, inPerson] = [lastOf(finals, "delegations"), lastOf(finals, "participants")];
  const polls = { inRole: named(inRole), inPerson: named(inPerson) };
  if (!inRole || !inPerson) return { refusal: refusalOf(inRole, inPerson, closed), ...polls, gap: null, hidden: 0, change: null };
  const [role, person] = [await countIn(scope, inRole, "delegations"), await countIn(scope, inPerson, "participants")];
  if (role.tally.ballotType !== person.tally.ballotType && role.byDelegation[0]?.figure !== person.byDelegation[0]?.figure)
    return { refusal: OTHER_KIND, ...polls, gap: null, hidden: 0, change: person.change };
  const gap = gapOf(voiceOf(role), voiceOf(person));
  return { refusal: null, ...polls, ...shown(gap, inPerson, person), change: person.change };
}

const OTHER_KIND = "The delegations and the participants cast different kinds of ballots, whose figures cannot be set side by side.";

function refusalOf(inRole: PollRow | null, inPerson: PollRow | null, closed: readonly PollRow[]): string {
  const uncounted = closed.find((poll) => poll.uncounted && capacitiesOf(poll).includes(inPerson ? "delegations" : "participants"));
  if (uncounted) return `There is nothing to compare with. ${refusalToShow(uncounted)}`;
  if (inRole)
    return "Nobody has voted in person in a final ballot that is counted, so there is nothing to set beside the vote of the delegations.";
  if (inPerson) return "No delegation has voted in a final ballot that is counted, so there is nothing to set beside the vote in person.";
  return "Voting in role and in person is compared once the final ballots are counted.";
}

/** A poll of both is preferred: it asked both at once. */
function lastOf(finals: readonly PollRow[], capacity: Capacity): PollRow | null {
  const both = finals.findLast((poll) => capacitiesOf(poll).length === 2);
  return both ?? finals.findLast((poll) => capacitiesOf(poll).includes(capacity)) ?? null;
}

const named = (poll: PollRow | null): GapView["inRole"] => poll && { key: poll.key, title: poll.title };

async function countIn(scope: DebateScope, poll: PollRow, electorate: Capacity): Promise<ElectorateCount> {
  const { counts } = (await resultsOf(scope, poll.key)).view;
  return counts.find((count) => count.electorate === electorate)!;
}

function voiceOf({ tally, byDelegation }: ElectorateCount): Voice {
  return { optionKeys: tally.options, decided: tally.results[0]?.ranking ?? [], groups: byDelegation };
}

/** Named ballots are public with their names; of secret ones only delegations that the count gives by themselves have figures. */
function shown(gap: Gap, { secrecy }: PollRow, person: ElectorateCount): Pick<GapView, "gap" | "hidden"> {
  if (secrecy === "named") return { gap, hidden: 0 };
  const given = new Set(person.byDelegation.map(({ group }) => group));
  const byDelegation = gap.byDelegation.filter(({ delegation }) => given.has(delegation));
  return { gap: { ...gap, byDelegation }, hidden: gap.byDelegation.length - byDelegation.length };
}
