import type { z } from "zod";
import type { ImportReport, importPollInput } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { canonicalJson } from "@/domain/record";
import { act, sha256 } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { insertImportedPoll } from "@/server/data/voting/polls/imported";
import { listOptionNames, optionLabels } from "@/server/data/voting/polls/option-labels";
import { listPollsInside } from "@/server/data/voting/polls/polls";
import { insertTally } from "@/server/data/voting/polls/rounds";
import { refusalUnlessOpen } from "../../../debates/debates/refusals";
import { countRound } from "../count/count-round";
import { packedGroups } from "./packed-groups";
import { type History, readHistory } from "./read-history";

type Imported = { readonly poll: string; readonly report: ImportReport };

/** A debate is no archive. */
const AT_MOST = 20;

/** Makes the ballots of a file a closed poll of their own: history, shown as such, and never counted with a ballot cast here. */
export async function importPoll(scope: DebateScope, input: z.infer<typeof importPollInput>): Promise<Imported> {
  // Read before the debate is locked: nobody waits for a large file.
  const history = readHistory(input, await listOptionNames(scope.debate.id));
  const { report } = history;
  if (report.problems.length > 0) throw new DomainError("invalid", report.problems[0]!, { problems: report.problems });
  const unfit = input.methods?.find((method) => !report.methods.includes(method));
  if (unfit) throw new DomainError("invalid", `${unfit} cannot count these ballots.`);
  return act(scope, null, async (tx, { now }) => {
    const refusal = refusalUnlessOpen((await agendaOf(tx, scope.debate.id)).status);
    if (refusal) throw refusal;
    const imported = (await listPollsInside(tx, scope.debate.id)).filter(({ role }) => role === "imported").length;
    if (imported >= AT_MOST) throw new DomainError("conflict", `A debate holds at most ${AT_MOST} imported polls.`);
    const key = `imported-${imported + 1}`;
    const facts = factsOf(history, input);
    const roundId = await insertImportedPoll(tx, {
      ...facts,
      debateId: scope.debate.id,
      key,
      title: input.title,
      ballots: packedGroups(history.set.profile),
      at: now,
    });
    const polls = await listPollsInside(tx, scope.debate.id);
    const poll = polls.find((one) => one.key === key)!;
    const count = await countRound(tx, { poll, roundId, polls, labels: await optionLabels(tx, scope.debate.id) });
    await insertTally(tx, roundId, count, now);
    const { from, ...terms } = facts;
    const tallyHash = sha256(canonicalJson(count.counts[0]!.tally));
    const payload = { poll: key, title: input.title, ...from, ...terms, tallyHash };
    return { answer: { poll: key, report }, entries: [{ type: "poll-imported", payload }] };
  });
}

function factsOf({ set, report, bytes, format }: History, { fileName, methods }: z.infer<typeof importPollInput>) {
  return {
    ballotType: report.ballotType,
    limits: set.profile.limits,
    methods: [...(methods ?? report.methods)],
    seats: set.seats !== null && set.seats > 1 && set.seats < report.options.length ? set.seats : 1,
    optionKeys: report.options.map(({ option }) => option!),
    from: { fileName, format, sha256: sha256(bytes), ballots: report.ballots },
  };
}
