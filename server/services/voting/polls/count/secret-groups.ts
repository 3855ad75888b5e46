import { groupsToKeep, type Question, type Sheet, tablesToGive, WITHHELD } from "@/domain/disclosure";
import { type BallotGroup, type BallotType, type GroupTally, tallyByGroup, unpackBallot } from "@/domain/tally";
import type { SecretRow } from "@/server/data/voting/ballots/sealing";
import type { PollRow } from "@/server/data/voting/polls/polls";
import type { ElectorRow } from "@/server/data/voting/polls/rounds";
import { limitsOf } from "../terms";

/** Under this name delegations are together that are not shown apart. */
const TOGETHER = "";

/** The delegation that may stand beside each elector's secret ballot: large ones by their key, small ones together; none where that says nothing. */
export function keptGroupsOf(electors: readonly ElectorRow[]): readonly { readonly id: string; readonly group: string }[] {
  const [kept = null] = groupsToKeep(electors.map(({ delegation }) => [delegation ?? TOGETHER]));
  if (!kept) return [];
  return electors.map(({ id }, index) => ({ id, group: kept.labels[index] === kept.merged ? TOGETHER : kept.labels[index]! }));
}

export type SecretGroups = { readonly byDelegation: readonly GroupTally[]; readonly byDelegationRefusal: string | null };

/** The ballots of a secret round by delegation, as far as no small group's and nobody's ballot follows from it. Together they are the whole. */
export function secretGroups(poll: PollRow, rows: readonly SecretRow[]): SecretGroups {
  if (rows.length === 0 || rows.some(({ kept_group }) => kept_group === null)) return allTogether(poll, rows, WITHHELD.small);
  const [table] = tablesToGive(questionOf(poll, rows), sheetsOf(poll, rows)).breakdowns;
  if (!table || table.kind === "withheld") return allTogether(poll, rows, table ? WITHHELD[table.why] : null);
  const apart = new Set(table.groups.map(({ group }) => group));
  const byDelegation = tally(poll, rows, ({ kept_group }) => (apart.has(kept_group!) ? kept_group! : TOGETHER));
  return { byDelegation, byDelegationRefusal: table.kind === "banded" ? SOME_TOGETHER : null };
}

const SOME_TOGETHER =
  "Delegations of which fewer than five voted are shown together with others, so that nobody's ballot follows from a figure.";

const allTogether = (poll: PollRow, rows: readonly SecretRow[], why: string | null): SecretGroups => ({
  byDelegation: tally(poll, rows, () => TOGETHER),
  byDelegationRefusal: why,
});

function tally(poll: PollRow, rows: readonly SecretRow[], groupOf: (row: SecretRow) => string): readonly GroupTally[] {
  const ballots = rows.map((row): BallotGroup & { readonly group: string } => ({
    packed: row.packed,
    ballots: 1,
    weight: 1,
    group: groupOf(row),
  }));
  return tallyByGroup({ ballotType: poll.ballot_type, limits: limitsOf(poll), optionKeys: optionsOf(poll), ballots });
}

/** Ballots that put one thing first are one answer, which is its own band; the parts of the others depend on each other. */
function questionOf(poll: PollRow, rows: readonly SecretRow[]): Question {
  const breakdowns = [{ name: "delegation", merged: TOGETHER }];
  const answers = isOneAnswer(poll.ballot_type) ? [...new Set(rows.map((row) => firstOf(poll, row)))] : null;
  return { kind: "scale", breakdowns, bands: answers === null ? null : answers.map((answer) => ({ band: answer, answers: [answer] })) };
}

function sheetsOf(poll: PollRow, rows: readonly SecretRow[]): readonly Sheet[] {
  return rows.map((row) => ({
    groups: [row.kept_group!],
    answers: isOneAnswer(poll.ballot_type) ? [firstOf(poll, row)] : partsOf(poll, row),
  }));
}

/** One part for each option: its bit on an approval ballot, its byte on any other. */
const partsOf = (poll: PollRow, { packed }: SecretRow): readonly string[] =>
  optionsOf(poll).map((_, index) => String(poll.ballot_type === "approval" ? (packed[index >> 3]! >> (index & 7)) & 1 : packed[index]));

const isOneAnswer = (ballotType: BallotType): boolean => ballotType === "plurality" || ballotType === "ranked";

/** What a figure by delegation counts of a ballot: its choice, or the options that share its first place. */
function firstOf(poll: PollRow, { packed }: SecretRow): string {
  const ballot = unpackBallot(packed, optionsOf(poll), poll.ballot_type, limitsOf(poll));
  return JSON.stringify("tiers" in ballot ? [...(ballot.tiers[0] ?? [])].sort() : ballot);
}

const optionsOf = (poll: PollRow): readonly string[] => poll.round_options ?? poll.poll_options;
