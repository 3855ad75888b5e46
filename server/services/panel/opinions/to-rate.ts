import type { ToRateView } from "@/contracts/panel/opinions";
import { rateableTexts } from "@/server/data/panel/opinions/claims";
import type { DebateScope } from "@/server/data/scope";
import { askOpinions } from "./ask";

/** The claims to put to this participant next, what their rating would tell most first. Locked ones cannot be rated and are not asked. */
export async function claimsToAsk(scope: DebateScope, most: number): Promise<ToRateView> {
  if (!scope.participant) return { claims: [], rated: 0, all: 0 };
  const { answer } = await askOpinions(scope, { kind: "to-rate", participant: scope.participant.id, most: MOST_LOOKED_AT });
  const texts = await rateableTexts(scope.debate.id, answer.claims);
  const claims = answer.claims.flatMap((id) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text }];
  });
  return { claims: claims.slice(0, most), rated: answer.rated, all: answer.all };
}

/** So many may be locked before nothing is found to ask. */
const MOST_LOOKED_AT = 200;
