import { refusalOfStatus } from "@/domain/argumentation";
import { DomainError } from "@/domain/kernel";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { findTagged, setCriteria } from "@/server/data/argument/floor/tags";
import { scenarioContent } from "@/server/data/debates/scenarios";
import type { DebateScope } from "@/server/data/scope";
import { curatorOf, refusalToCurate } from "../curating";

type Input = { readonly claimId: string; readonly criteria: readonly string[] };

/** Says which of the scenario's criteria a claim speaks to, in the scenario's order. Answers what it is tagged with from now on. */
export async function tagClaim(scope: DebateScope, { claimId, criteria }: Input): Promise<{ readonly criteria: readonly string[] }> {
  const curator = curatorOf(scope);
  const known = ((await scenarioContent(scope.debate.scenarioId)).criteria ?? []).map(({ key }) => key);
  const unknown = criteria.find((key) => !known.includes(key));
  if (unknown !== undefined) throw new DomainError("not-found", `The scenario has no criterion ${unknown}.`);
  const wanted = known.filter((key) => criteria.includes(key));
  return actOnFloor(scope, curator.during, async (tx) => {
    const claim = await findTagged(tx, scope.debate.id, claimId);
    const refusal = refusalOfStatus(claim?.status, "claim", "tag") ?? (claim && refusalToCurate(claim, curator, "tag"));
    if (refusal) throw refusal;
    const isSame = claim?.criteria.length === wanted.length && wanted.every((key, index) => claim.criteria[index] === key);
    if (isSame) return { answer: { criteria: wanted }, entries: [] };
    await setCriteria(tx, claimId, wanted);
    return { answer: { criteria: wanted }, entries: [{ type: "claim-tagged", payload: { claimId, criteria: wanted } }] };
  });
}
