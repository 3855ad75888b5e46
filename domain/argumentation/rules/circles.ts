import type { Inference, Target } from "../graph";

/**
 * The claims that lead on from `start`: itself where it is a claim, and whatever the arguments built on it speak to, and so on.
 * Withdrawn arguments carry nothing on. Held and hidden ones do: a moderator may bring them back, and then no circle may close.
 */
export function claimsReachedFrom(inferences: readonly Inference[], start: Target): ReadonlySet<string> {
  const { byId, byPremise } = indexOf(inferences);
  const claims = new Set<string>();
  const seen = new Set<string>();
  const open: Target[] = [start];
  for (let target = open.pop(); target; target = open.pop()) {
    if ("option" in target) continue;
    if ("claim" in target) claims.add(target.claim);
    const onward = "claim" in target ? byPremise.get(target.claim) : [byId.get(target.argument)];
    for (const inference of onward ?? []) {
      if (!inference || seen.has(inference.id)) continue;
      seen.add(inference.id);
      open.push(inference.target);
    }
  }
  return claims;
}

function indexOf(inferences: readonly Inference[]) {
  const byId = new Map<string, Inference>();
  const byPremise = new Map<string, Inference[]>();
  for (const inference of inferences) {
    if (inference.status === "withdrawn") continue;
    byId.set(inference.id, inference);
    for (const claim of inference.premises) {
      const users = byPremise.get(claim);
      if (users) users.push(inference);
      else byPremise.set(claim, [inference]);
    }
  }
  return { byId, byPremise };
}
