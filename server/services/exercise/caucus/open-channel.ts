import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import { askAs } from "@/server/data/connection/asking";
import { findChannel, openSide } from "@/server/data/exercise/caucus/channels";
import { holdSeat } from "@/server/data/exercise/caucus/readers";
import { findDelegation } from "@/server/data/exercise/delegations";
import type { DebateScope } from "@/server/data/scope";
import { userOf } from "../../argument/notifications/user-of";
import { notYours, seatToSpeakFrom } from "./own-seat";
import { ringInCaucus } from "./ring";
import { tellOfOpening } from "./telling";

/** A head opens their side of the channel to another delegation. It carries messages once the other head has done so, too. */
export function openChannel(scope: DebateScope, other: string): Promise<{ readonly channelId: string }> {
  return once(userOf(scope), async (tx) => {
    const { participantId, delegationId, delegation } = seatToSpeakFrom(scope);
    await askAs(tx, scope);
    if (!(await holdSeat(tx, participantId, delegationId))) throw notYours();
    const debateId = scope.debate.id;
    const theirs = await findDelegation(tx, debateId, other);
    if (!theirs) throw new DomainError("not-found", "There is no such delegation in this debate.");
    if (theirs.key === delegation) throw new DomainError("invalid", "A channel leads to another delegation.");
    const channelId = await openSide(tx, { debateId, ours: delegationId, theirs: theirs.id });
    const channel = (await findChannel(tx, debateId, channelId))!;
    await tellOfOpening(tx, scope, channel);
    await ringInCaucus(tx, debateId, "messages", [delegationId, theirs.id]);
    return { channelId };
  });
}
