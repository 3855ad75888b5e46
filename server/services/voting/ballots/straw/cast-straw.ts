import type { z } from "zod";
import type { castStrawInput, StrawView } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { packBallot, refusalToCount } from "@/domain/tally";
import { once } from "@/server/data/acts/act";
import { findDelegationKind } from "@/server/data/exercise/delegations";
import type { DebateScope } from "@/server/data/scope";
import { findPoll } from "@/server/data/voting/polls/polls";
import { putStraw } from "@/server/data/voting/straw-ballots";
import { limitsOf } from "../../polls/terms";
import { refusalToCastStraw, takesStraw } from "./refusal-to-cast-straw";

/** Casts or changes a straw ballot: for the head and the delegation to see, and for nobody else. It is not an act of the debate. */
export function castStraw(scope: DebateScope, input: z.infer<typeof castStrawInput>): Promise<Pick<StrawView, "poll">> {
  const { user, participant, request } = scope;
  const delegationId = participant?.delegationId;
  if (!user || !participant || !delegationId) throw new DomainError("not-allowed", "Only a delegate casts a straw ballot.");
  return once({ user, request }, async (tx) => {
    const poll = await findPoll(tx, scope.debate.id, input.poll);
    if (!poll) throw new DomainError("not-found", "There is no such poll in this debate.");
    if (!takesStraw(poll) || (await findDelegationKind(tx, delegationId)) !== "voting")
      throw new DomainError("conflict", "Your delegation has no ballot in this poll, so there is nothing to inform.");
    const refusal = refusalToCastStraw(scope, poll);
    if (refusal) throw new DomainError("wrong-phase", refusal);
    const optionKeys = poll.round_options ?? poll.poll_options;
    const fault = refusalToCount(input.ballot, optionKeys, poll.ballot_type, limitsOf(poll));
    if (fault) throw fault;
    const packed = new Uint8Array(packBallot(input.ballot, optionKeys, limitsOf(poll)));
    await putStraw(tx, scope, { pollId: poll.id, participantId: participant.id, delegationId, ballotType: poll.ballot_type, packed });
    return { poll: poll.key };
  });
}
