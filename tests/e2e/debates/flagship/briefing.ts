import { expect, type Page } from "@playwright/test";
import { ask } from "@/tests/support/browser/api";
import { moveOn } from "@/tests/support/browser/facilitating";
import { goToRoom, open } from "@/tests/support/browser/pages";
import type { Cast } from "./cast";

/** Sentences that stand in one brief only. */
const ONLY_IN = {
  ukraine: "Membership of NATO is the aim. Every other arrangement is judged by whether it leads there.",
  "united-states": "Europe carries the main burden; you add politics, aircraft, satellites and intelligence.",
};

/** Each delegation reads its own brief; nobody can fetch another's, whatever they ask with. */
export async function readBriefs({ slug, instructor, delegates: { oksana, marcus } }: Cast): Promise<void> {
  await moveOn(instructor, "Briefing");
  await goToRoom(oksana, "Brief");
  await expect(oksana.getByText(ONLY_IN.ukraine)).toBeVisible();
  await goToRoom(marcus, "Brief");
  await expect(marcus.getByText(ONLY_IN["united-states"])).toBeVisible();

  // The address of Ukraine's brief shows Marcus his own.
  await open(marcus, `/debates/${slug}/brief?delegation=ukraine`);
  await expect(marcus.getByText(ONLY_IN["united-states"])).toBeVisible();
  await expect(marcus.getByText(ONLY_IN.ukraine)).toHaveCount(0);

  const refused = await answerTo(marcus, slug, "ukraine");
  expect(refused.status).toBe(404);
  expect(await answerTo(marcus, slug, "atlantis")).toEqual(refused);
  expect(await answerTo(marcus, slug, "united-states")).toMatchObject({ status: 200 });
  expect(await answerTo(marcus, slug, "united-states")).not.toMatchObject({ body: expect.stringContaining(ONLY_IN.ukraine) });
}

/** What a direct question for a brief gets, without the number that every request has for itself. */
async function answerTo(page: Page, debate: string, delegation: string): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await ask(page, "delegations.brief", { debate, delegation });
  const body = (await answer.text()).replace(/"requestId":"[^"]*"/, '"requestId":""');
  return { status: answer.status(), body };
}
