import { request } from "@playwright/test";
import { newJoinKey } from "@/lib/trpc/keys";
import { apiOf, newKey, postAuth } from "../browser/api";
import type { Stage } from "../browser/stage";

/**
 * Guests in seats who form camps: each agrees with the claims whose number counts for their camp and disagrees with the others. Everybody
 * agrees with the first. All by procedures, without a page.
 */
export async function ratingCrowd({ slug, code, facilitator }: Stage, sizes: readonly number[]): Promise<void> {
  const origin = new URL(facilitator.url()).origin;
  const { delegations } = await apiOf(facilitator).debates.get.query({ debate: slug });
  const people = sizes.flatMap((size, camp) => Array.from({ length: size }, (_, at) => ({ camp, name: `Guest ${camp}-${at}` })));
  const line = people.map((person, place) => ({ ...person, delegation: delegations[place % delegations.length]!.key }));
  await Promise.all(
    [0, 1, 2].map(async (lane) => {
      for (const { camp, name, delegation } of line.filter((_, place) => place % 3 === lane)) {
        const browser = { request: await request.newContext({ baseURL: origin }) };
        await postAuth(browser, "callback/guest", { code, name, key: newJoinKey() });
        const api = apiOf(browser);
        await api.seats.take.mutate({ debate: slug, delegation, ...newKey() });
        const { claims } = await api.opinions.toRate.query({ debate: slug, most: 20 });
        for (const [place, { id }] of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
          const agrees = place === 0 || place % sizes.length === camp;
          await api.floor.rateClaim.mutate({ debate: slug, claimId: id, value: agrees ? 1 : -1, ...newKey() });
        }
        await browser.request.dispose();
      }
    }),
  );
}
