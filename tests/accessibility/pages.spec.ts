import type { Page } from "@playwright/test";
import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { signUp } from "@/tests/support/browser/people";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { test } from "@/tests/support/browser/test";

/** Each address in every window. */
async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await open(page, address);
    await expectOpenToAll(page, address);
  }
}

async function walkDemo(page: Page, rooms: readonly string[]): Promise<void> {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await walk(
    page,
    rooms.map((room) => `/debates/${slug}${room}`),
  );
}

test("the demo's floor", ({ page }) => walkDemo(page, [""]));
test("the demo's map, as a picture and as a list", ({ page }) => walkDemo(page, ["/map?view=picture", "/map?view=list"]));
test("what the demo turns on, and the working of a strength", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  const { graph } = await apiOf(page).strength.cruxes.query({ debate: slug });
  const { order } = (await apiOf(page).strength.overview.query({ debate: slug })).bySemantics[0]!;
  await walkDemo(page, ["/map/cruxes", `/map/strength/claim/${graph[0]!.claim.id}`, `/map/strength/option/${order[0]![0]}`]);
});
test("the demo's evidence", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  const { sources } = await apiOf(page).evidence.ledger.query({ debate: slug });
  const { items } = await apiOf(page).evidence.disputed.query({ debate: slug });
  await walkDemo(page, ["/evidence", `/evidence/sources/${sources[0]!.id}`, `/evidence/claims/${items[0]!.claimId}`]);
});
test("the demo's options by evidence and its gaps", ({ page }) =>
  walkDemo(page, ["/evidence/matrix", "/evidence/matrix?basis=ratings&grade=B", "/control/gaps", "/control/gaps?kind=unrated-argument"]));
test("the demo's search, notifications and files", ({ page }) =>
  walkDemo(page, ["/search", "/search?q=guarantee", "/notifications", "/files"]));
test("the demo's positions, ballots and results", ({ page }) => walkDemo(page, ["/positions", "/vote", "/results"]));
test("the demo's background, record and seats", ({ page }) => walkDemo(page, ["/background", "/record", "/seat"]));

test("what everybody may open", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/no-such-page.*404/);
  const { code } = await openDebate(await openBrowser());
  await walk(page, [
    "/",
    "/sign-in",
    "/sign-up",
    "/join",
    `/join/${code}`,
    "/methods",
    "/methods/stv",
    "/methods/decision-rules",
    "/methods/evidence",
    "/methods/matrix",
    "/methods/strength",
    "/methods/secret-ballots",
    "/methods/panels",
    "/methods/results",
    "/methods/disclosure",
    "/methods/opinions",
    "/no-such-page",
  ]);
});

test("scenarios, for whoever writes them", async ({ page }) => {
  const { workspace } = await signUp(page);
  const [scenario] = await apiOf(page).scenarios.list.query({ workspace });
  const here = `?workspace=${workspace}`;
  await walk(page, [`/scenarios${here}`, `/scenarios/${scenario!.id}${here}`, `/scenarios/new${here}`, `/debates/new${here}`]);
});

test("an empty dashboard, one's account and one's members", async ({ page }) => {
  const { workspace } = await signUp(page);
  await walk(page, ["/dashboard", "/account", `/workspaces/${workspace}/members`]);
});

test("a debate, for whoever runs it", async ({ page }) => {
  const stage = await openDebate(page);
  await walk(page, [
    "/dashboard",
    `/debates/${stage.slug}/control`,
    `/debates/${stage.slug}/control/history`,
    `/debates/${stage.slug}/control/import`,
    `/debates/${stage.slug}/control/gaps`,
    `/debates/${stage.slug}/control/seats`,
    `/debates/${stage.slug}/brief`,
  ]);
  await enterPhase(stage, "opening-ballot");
  await walk(page, [`/debates/${stage.slug}/control`, `/debates/${stage.slug}/results`]);
});

test("a debate with a ballot open, for a delegate", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "opening-ballot");
  await walk(
    page,
    ["/vote", "/brief", "/positions", "/results", "/seat"].map((room) => `/debates/${stage.slug}${room}`),
  );
});

test("a room that is not for this person", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "staff");
  await walk(page, [`/debates/${stage.slug}/control`, `/debates/${stage.slug}/record`]);
});
