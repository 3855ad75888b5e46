import type { Page } from "@playwright/test";
import { apiOf, newKey } from "./api";
import type { Stage } from "./stage";

/** A reason for the first option, posted by whoever uses the page. */
export async function say(page: Page, { slug: debate }: Stage, text: string) {
  const { options } = await apiOf(page).debates.get.query({ debate });
  const target = { option: options[0]!.key };
  return apiOf(page).floor.addArgument.mutate({ debate, ...newKey(), polarity: "support", target, premises: [{ text, citations: [] }] });
}

/** Lets everything wait for approval from now on, under the policy's own words and reasons. */
export async function approveBeforePosting({ slug: debate, facilitator }: Stage): Promise<void> {
  const { text, reasons, revision } = await apiOf(facilitator).moderation.policy.query({ debate });
  const policy = { mode: "before" as const, text, reasons: [...reasons], over: revision };
  await apiOf(facilitator).moderation.setPolicy.mutate({ debate, ...newKey(), ...policy });
}
