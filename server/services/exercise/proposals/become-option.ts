import type { Became } from "@/contracts/exercise/proposals";
import { extendPolls, isCarried, nextHue, optionOf, type PollToExtend, refusalToAddOption } from "@/domain/negotiation";
import type { TallyMethodId } from "@/domain/tally";
import type { NewEntry } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { delegationNames, insertOption, listOptions } from "@/server/data/exercise/proposals/options";
import type { ProposalRow } from "@/server/data/exercise/proposals/read";
import { setProposalStatus } from "@/server/data/exercise/proposals/write";
import type { DebateScope } from "@/server/data/scope";
import { listPollsInside, type PollRow } from "@/server/data/voting/polls/polls";
import { refusalToCountBy } from "../../voting/polls/refusal-to-count-by";
import { limitsOf, ruleOf } from "../../voting/polls/terms";
import { tellOfOption } from "./telling";

type Outcome = { readonly became: Became | null; readonly entries: readonly NewEntry[] };

/** Makes a proposal with enough sponsors an option, of the debate and of every poll that can still take it, in the act that carried it. */
export async function becomeOption(tx: Transaction, scope: DebateScope, proposal: ProposalRow, now: Date): Promise<Outcome> {
  const sponsors = proposal.sponsors.map(({ delegation }) => delegation);
  if (!isCarried(sponsors, proposal.sponsorsNeeded)) return { became: null, entries: [] };
  const debateId = scope.debate.id;
  const polls = (await listPollsInside(tx, debateId)).filter(({ role }) => role !== "imported").map(toExtend);
  const refusal = refusalToAddOption(polls);
  if (refusal) throw refusal;
  const options = await listOptions(tx, debateId);
  const { number, revision, text } = proposal;
  const option = optionOf({
    number,
    text,
    sponsors,
    delegations: await delegationNames(tx, debateId),
    options: Object.fromEntries(options.map(({ key, label, family }) => [key, { label, family }])),
  });
  const seeded = options.filter(({ proposalId }) => proposalId === null).map(({ key }) => key);
  const { extended, left } = extendPolls(polls, seeded, option.key);
  const order = Math.max(...options.map((one) => one.order)) + 1;
  const hue = nextHue(options.map((one) => one.hue));
  await insertOption(tx, { debateId, proposalId: proposal.id, order, hue, ...option }, extended);
  await setProposalStatus(tx, proposal.id, "adopted");
  await tellOfOption(tx, scope, proposal, now);
  const payload = { number, revision, ...option, order, hue, combines: text.options, sponsors, polls: extended, left };
  return { became: { option: option.key, polls: extended, left }, entries: [{ type: "option-added", payload }] };
}

const toExtend = (poll: PollRow): PollToExtend => ({
  key: poll.key,
  title: poll.title,
  status: poll.round_id === null ? "waiting" : poll.closed_at === null ? "open" : "closed",
  options: poll.poll_options,
  refusalOf: (options) =>
    refusalToCountBy(
      {
        ballotType: poll.ballot_type,
        limits: limitsOf(poll),
        methods: poll.methods as TallyMethodId[],
        seats: poll.seats,
        rule: ruleOf(poll),
      },
      options,
    )?.message ?? null,
});
