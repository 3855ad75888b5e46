import type { z } from "zod";
import type { configurePollInput, PollSettings } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { agendaOf } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { listPollsInside, type PollRow } from "@/server/data/voting/polls/polls";
import { updateTerms } from "@/server/data/voting/polls/terms";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { refusalToBreakByEarlierRound } from "./count/tie-breaks";
import { refusalToCountBy } from "./refusal-to-count-by";
import { refusalToKeepSecret } from "./secret/refusal-to-keep-secret";
import { refusalToConfigure } from "./views";

/** Sets the terms of a poll that has not been opened, all of them at once. */
export function configurePoll(scope: DebateScope, input: z.infer<typeof configurePollInput>): Promise<{ readonly poll: string }> {
  return act(scope, null, async (tx) => {
    const { status } = await agendaOf(tx, scope.debate.id);
    const closed = status === "closed" && refusalUnlessOpen(status);
    if (closed) throw closed;
    const polls = await listPollsInside(tx, scope.debate.id);
    const poll = polls.find(({ key }) => key === input.poll);
    if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
    const opened = refusalToConfigure(poll);
    if (opened) throw new DomainError("conflict", opened);
    const { secrecy } = input.settings;
    const refusal =
      (secrecy !== "named" && poll.role === "consensus-check" ? CHECK_IS_NAMED : null) ?? refusalOf(poll, input.settings, polls);
    if (refusal) throw new DomainError("invalid", refusal);
    await updateTerms(tx, poll.id, input.settings);
    return { answer: { poll: poll.key }, entries: [{ type: "poll-configured", payload: { poll: poll.key, ...input.settings } }] };
  });
}

const CHECK_IS_NAMED = "A consensus check is about who breaks silence and why, so it is never secret.";

/** Why a poll cannot have these settings, as a sentence, or null. */
function refusalOf(poll: PollRow, settings: PollSettings, polls: readonly PollRow[]): string | null {
  const { methods, limits, seats, tieBreak, electorate } = settings;
  const options = poll.poll_options.length;
  const secret = refusalToKeepSecret(settings);
  if (secret) return secret;
  if (new Set(methods).size < methods.length) return "A method is named twice.";
  if (seats >= options) return `There are ${options} options: fewer of them than that can be elected.`;
  if (limits.maximumChoices !== null && limits.maximumChoices > options) return `There are only ${options} options to approve.`;
  const refusal = refusalToCountBy(settings, poll.poll_options);
  if (refusal) return refusal.message;
  return tieBreak.kind === "earlier-round" ? refusalToBreakByEarlierRound({ ...poll, electorate }, polls) : null;
}
