import type { Page } from "@playwright/test";
import { apiOf, newKey } from "./api";
import { enterPhase, openDebate, type Stage, seat } from "./stage";

/** Words of a proposal over the core options of the flagship scenario. */
export const PACTS_FIRST = {
  title: "Pacts now, membership after a ceasefire",
  options: ["bilateral-pacts", "nato-membership"],
  conditions: ["The ceasefire has held for a year."],
  commitments: [
    { delegation: "france", what: "Sign a pact with a mutual-defence clause." },
    { delegation: "ukraine", what: "Accept inspectors at the line of contact." },
  ],
};

/** The flagship scenario in its negotiation, with a head in each named delegation. */
export async function openNegotiation(facilitator: Page, heads: readonly (readonly [page: Page, delegation: string])[]): Promise<Stage> {
  const stage = await openDebate(facilitator, "ukraine-security-guarantees");
  for (const [page, delegation] of heads) await seat(page, stage, delegation, `Head of ${delegation}`);
  await enterPhase(stage, "negotiation");
  return stage;
}

export const makeProposal = (page: Page, { slug }: Stage, fields: Partial<typeof PACTS_FIRST> = {}) =>
  apiOf(page).proposals.make.mutate({ debate: slug, text: { ...PACTS_FIRST, ...fields }, ...newKey() });

export const sponsorProposal = (page: Page, { slug }: Stage, number = 1, revision = 1) =>
  apiOf(page).proposals.sponsor.mutate({ debate: slug, number, revision, ...newKey() });
