import type { Reader } from "@/domain/moderation";
import { can } from "@/domain/permissions";
import type { DebateScope } from "@/server/data/scope";

/** Whose eyes the words of held and hidden things are for. */
export function readerOf({ participant, role }: DebateScope): Reader {
  return { participantId: participant?.id ?? null, isModerator: can(role, "floor:moderate") };
}
