import type { Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { choose, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const FLAGSHIP = "ukraine-security-guarantees";

/** Writes an inject in Control and releases it at once. */
async function releaseByHand(facilitator: Page, { slug }: Stage, title: string, delegations: readonly string[] = []): Promise<void> {
  await open(facilitator, `/debates/${slug}/control`);
  const panel = facilitator.getByRole("region", { name: "Injects" });
  await panel.getByRole("button", { name: "Write an inject" }).click();
  const form = panel.getByRole("form", { name: "New inject" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("What the readers get").fill(`${title}, and nobody was told before.`);
  if (delegations.length > 0) {
    await choose(form.getByRole("radio", { name: "Chosen delegations" }));
    for (const delegation of delegations) await choose(form.getByRole("checkbox", { name: delegation, exact: true }));
  }
  await form.getByLabel("What they must answer").fill("Say what you do now.");
  await form.getByLabel("Time to answer").fill("10");
  await form.getByRole("button", { name: "Release now" }).click();
  await expect(panel.getByRole("list", { name: "Released" }).getByRole("link", { name: title })).toBeVisible();
}

test("news reaches those it is for as it is released; they answer, and who has answered shows", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator, FLAGSHIP);
  const other = await openBrowser();
  await seat(page, stage, "italy");
  await seat(other, stage, "estonia");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}/news`);
  await open(other, `/debates/${stage.slug}/news`);
  await expect(page.getByText("Nothing has come in yet")).toBeVisible();
  await releaseByHand(facilitator, stage, "The courier did not arrive", ["Italy"]);

  const article = page.getByRole("article", { name: "The courier did not arrive" });
  await expect(article.getByText("Asked of you")).toBeVisible();
  await article.getByLabel("Your delegation’s answer").fill("We send another one.");
  await article.getByRole("button", { name: "Send the answer" }).click();
  await expect(article.getByRole("list", { name: "Answers" }).getByText("We send another one.")).toBeVisible();
  const panel = facilitator.getByRole("region", { name: "Injects" });
  await expect(panel.getByText("Answered: Italy.")).toBeVisible();

  await releaseByHand(facilitator, stage, "Rain in every capital");
  await expect(other.getByRole("article", { name: "Rain in every capital" })).toBeVisible();
  await expect(other.getByText("The courier did not arrive")).toHaveCount(0);
  await expect(panel.getByText("Missing: Italy and Estonia.")).toBeVisible();
});

test("an answer that was typed is kept over a lost connection and a reload, and sent once", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED/);
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator, FLAGSHIP);
  await seat(page, stage, "italy");
  await enterPhase(stage, "arguments");
  const api = apiOf(facilitator);
  const written = {
    kind: "event",
    title: "A storm",
    text: "It comes.",
    requiredResponse: "Say what you do.",
    responseMinutes: null,
  } as const;
  const inject = { ...written, to: [], injectId: null, phase: null, minutes: null, isReleased: true };
  await api.injects.write.mutate({ debate: stage.slug, ...inject, ...newKey() });
  await open(page, `/debates/${stage.slug}/news`);
  const field = page.getByLabel("Your delegation’s answer");
  await field.fill("We close the ports.");
  await page.reload();
  await expect(field).toHaveValue("We close the ports.");
  await expect(page.getByText("Kept on this device, not sent yet.")).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("It is kept here and goes as soon as the line is back.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole("list", { name: "Answers" }).getByText("We close the ports.")).toBeVisible();
  const { entries } = await api.record.page.query({ debate: stage.slug, type: "inject-answered" });
  expect(entries).toHaveLength(1);
});

test("a prepared inject is rewritten and goes out with its phase", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator, FLAGSHIP);
  await seat(page, stage, "italy");
  await open(facilitator, `/debates/${stage.slug}/control`);
  const panel = facilitator.getByRole("region", { name: "Injects" });
  await panel.getByRole("button", { name: /^Edit.*Fifteen days, not more/ }).click();
  const form = panel.getByRole("form", { name: "Edit “Fifteen days, not more”" });
  await form.getByLabel("Title").fill("Ten days, not more");
  await form.getByLabel("Released by itself after").fill("0");
  await form.getByRole("button", { name: "Save as prepared" }).click();
  await expect(panel.getByText("Released by itself as “News arrives” begins.").first()).toBeVisible();
  await enterPhase(stage, "injects");
  await open(page, `/debates/${stage.slug}/news`);
  await expect(page.getByRole("article", { name: "Ten days, not more" })).toBeVisible();
  await expect(page.getByRole("article", { name: "An incident turns into heavy fighting" })).toBeVisible();
});

test("the debrief replays the debate by keyboard, asks its questions and opens the briefs", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), FLAGSHIP);
  await seat(page, stage, "italy", "Giulia Esposito");
  await enterPhase(stage, "positions");
  const { options } = await apiOf(page).debates.get.query({ debate: stage.slug });
  const stances = Object.fromEntries(options.map(({ key }) => [key, "backs" as const]));
  await apiOf(page).positions.declare.mutate({ debate: stage.slug, stances, reason: "All of them.", over: 0, ...newKey() });
  await enterPhase(stage, "injects");
  await enterPhase(stage, "debrief");
  await open(page, `/debates/${stage.slug}/debrief`);

  const question = page.getByRole("region", { name: /^Which argument or piece of news moved you most/ });
  await question.getByLabel(/^Your answer/).fill("The one about the bases.");
  await question.getByRole("button", { name: "Answer", exact: true }).click();
  await question.getByText("1\u00a0answer to").click();
  await expect(question.getByText("Giulia Esposito")).toBeVisible();

  const replay = page.getByRole("region", { name: "The debate again" });
  const scrubber = replay.getByRole("slider", { name: "Moment of the debate" });
  await expect(replay.getByRole("heading", { name: "Debrief" })).toBeVisible();
  await scrubber.focus();
  await page.keyboard.press("Home");
  await expect(replay.getByRole("heading", { name: "Before the first phase" })).toBeVisible();
  await replay.getByLabel("Jump to").selectOption({ label: "An incident turns into heavy fighting" });
  await expect(replay.getByRole("heading", { name: "News arrives" })).toBeVisible();
  await expect(replay.getByRole("listitem").filter({ hasText: "An incident turns into heavy fighting" })).toBeVisible();
  await replay.getByRole("button", { name: /^Back to/ }).click();
  await replay.getByRole("button", { name: "Play" }).click();
  await expect(replay.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(scrubber).toHaveValue((await scrubber.getAttribute("max"))!);

  const people = page.getByRole("region", { name: "Who spoke for whom" });
  await expect(people.getByRole("listitem").filter({ hasText: "Giulia Esposito" }).first()).toBeVisible();
  await page.getByRole("region", { name: "The briefs" }).getByText("Estonia", { exact: true }).click();
  await expect(page.getByRole("heading", { name: "What it would not accept" }).first()).toBeVisible();
});
