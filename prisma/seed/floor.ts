import { keyFor } from "./actor";
import type { Stage } from "./demo";
import { type FloorIds, floorIdsOf, idOf } from "./floor-ids";
import { ratingsOf } from "./ratings";
import { COUNTER_CITATION, REWORDING, SPEECHES, type Speech } from "./speeches";
import { wholeFloor } from "./whole-floor";

/** What delegates say, cite, mend and rate on the floor. */
export async function argue({ facilitator, delegates, debate, scenario }: Stage): Promise<void> {
  const ids = floorIdsOf(scenario, await wholeFloor(facilitator, debate), await facilitator.evidence.sources({ debate }));
  for (const speech of SPEECHES) {
    const argument = { debate, polarity: speech.polarity, target: targetOf(speech, ids), premises: premisesOf(speech, ids) };
    const { argumentId, claimIds } = await delegates[speech.by].floor.addArgument({ ...argument, ...keyFor(speech.key) });
    ids.arguments.set(speech.key, argumentId);
    for (const [order, premise] of speech.premises.entries()) if ("key" in premise) ids.claims.set(premise.key, claimIds[order]!);
  }
  const { by, claim, citation } = COUNTER_CITATION;
  const cited = { debate, claimId: idOf(ids.claims, claim), citation: citationOf(citation, ids), ...keyFor("counter-citation") };
  await delegates[by].evidence.addCitation(cited);
  const reworded = { debate, claimId: idOf(ids.claims, REWORDING.claim), text: REWORDING.text, over: 1, ...keyFor("rewording") };
  await delegates[REWORDING.by].floor.editClaim(reworded);
  await rate({ facilitator, delegates, debate });
}

async function rate({ facilitator, delegates, debate }: Pick<Stage, "facilitator" | "delegates" | "debate">): Promise<void> {
  for (const rating of ratingsOf(await wholeFloor(facilitator, debate))) {
    const { floor } = delegates[rating.by];
    if ("claimId" in rating) {
      const { claimId, value } = rating;
      await floor.rateClaim({ debate, claimId, value, ...keyFor(`${rating.by} rates ${claimId} ${value}`) });
    } else {
      const { argumentId, value } = rating;
      await floor.rateArgument({ debate, argumentId, value, ...keyFor(`${rating.by} rates ${argumentId} ${value}`) });
    }
  }
}

function targetOf({ target }: Speech, ids: FloorIds) {
  if ("option" in target) return { option: target.option };
  return "claim" in target ? { claim: idOf(ids.claims, target.claim) } : { argument: idOf(ids.arguments, target.argument) };
}

function premisesOf({ premises }: Speech, ids: FloorIds) {
  return premises.map((premise) => {
    if ("claim" in premise) return { claimId: idOf(ids.claims, premise.claim) };
    return { text: premise.text, citations: (premise.citations ?? []).map((citation) => citationOf(citation, ids)) };
  });
}

type Citation = NonNullable<Extract<Speech["premises"][number], { readonly key: string }>["citations"]>[number];

function citationOf({ source, locator, bearing, paraphrase }: Citation, ids: FloorIds) {
  return { sourceId: idOf(ids.sources, source), locator, bearing, paraphrase, quotation: "" };
}
