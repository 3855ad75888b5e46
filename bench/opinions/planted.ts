import type { RatingColumns } from "@/domain/opinions";
import { randomNumbers } from "../argument/graphs";

export type Planted = RatingColumns & { /** The camp that each participant was given. */ readonly camp: Int32Array };

/**
 * Ratings of camps that were planted: each camp has a mind of its own on two claims of three, and nine of ten members follow it; on the
 * others all camps are of one mind. Participants rate some claims many times as often as others do.
 */
export function plantedRatings(participants: number, claims: number, ratings: number, camps = 3): Planted {
  const draw = randomNumbers(20261122);
  const minds = Array.from({ length: claims }, (_, claim) => {
    const shared = draw(2) * 2 - 1;
    return Array.from({ length: camps }, () => (claim % 3 === 0 ? shared : draw(2) * 2 - 1));
  });
  const camp = Int32Array.from({ length: participants }, () => draw(camps));
  const shares = Float64Array.from({ length: participants }, () => 1 + draw(1000) / 100);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const columns = { participant: new Int32Array(ratings), claim: new Int32Array(ratings), value: new Int8Array(ratings) };
  const seen = new Int32Array(claims).fill(-1);
  let size = 0;
  for (let who = 0; who < participants; who++) {
    const left = participants - 1 - who;
    const wanted = left === 0 ? ratings - size : Math.round((ratings * shares[who]!) / all);
    for (let rated = 0, tries = 0; rated < Math.min(wanted, claims, ratings - size) && tries < 50 * claims; tries++) {
      const claim = draw(claims);
      if (seen[claim] === who) continue;
      seen[claim] = who;
      const mind = minds[claim]![camp[who]!]!;
      const luck = draw(100);
      columns.participant[size] = who;
      columns.claim[size] = claim;
      columns.value[size++] = luck < 75 ? mind : luck < 92 ? 0 : -mind;
      rated++;
    }
  }
  return {
    participantIds: Array.from({ length: participants }, (_, who) => String(who)),
    claimIds: Array.from({ length: claims }, (_, claim) => String(claim)),
    participant: columns.participant.slice(0, size),
    claim: columns.claim.slice(0, size),
    value: columns.value.slice(0, size),
    camp,
  };
}
