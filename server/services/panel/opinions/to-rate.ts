import type { ToRateView } from "@/contracts/panel/opinions";
import { rateableTexts, unratedClaims } from "@/server/data/panel/opinions/claims";
import type { DebateScope } from "@/server/data/scope";
import { askOpinions } from "./ask";
import { within } from "./latest";

/**
 * The claims to put to this participant next, what their rating would tell most first; those that fewest have rated, while the thread
 * that knows is busy or gone. Locked ones cannot be rated and are not asked.
 */
export async function claimsToAsk(scope: DebateScope, most: number): Promise<ToRateView> {
  if (!scope.participant) return { claims: [], rated: 0, all: 0 };
  const participant = scope.participant.id;
  const asking = askOpinions(scope, { kind: "to-rate", participant, most: MOST_LOOKED_AT });
  const reply = await within(
    PATIENCE,
    asking.catch(() => null),
  );
  if (!reply) return unratedClaims(scope.debate.id, participant, most);
  const texts = await rateableTexts(scope.debate.id, reply.answer.claims);
  const claims = reply.answer.claims.flatMap((id) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text }];
  });
  return { claims: claims.slice(0, most), rated: reply.answer.rated, all: reply.answer.all };
}

/** So many may be locked before nothing is found to ask. */
const MOST_LOOKED_AT = 200;
/** In milliseconds: who rates on a phone does not wait for anything clever. */
const PATIENCE = 700;
