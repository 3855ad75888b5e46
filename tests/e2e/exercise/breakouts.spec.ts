import { apiOf, newKey } from "@/tests/support/browser/api";
import { createRooms, openRooms } from "@/tests/support/browser/breakouts";
import { choose, open } from "@/tests/support/browser/pages";
import { signUp } from "@/tests/support/browser/people";
import { expect, test } from "@/tests/support/browser/test";

test("an instructor makes three rooms from one form, and opens them together", async ({ page }) => {
  await signUp(page);
  await open(page, "/debates/new");
  await choose(page.getByRole("radio", { name: /Several rooms/ }));
  await page.getByLabel("How many rooms").fill("13");
  await expect(page.getByText("Write how many rooms, from 2 to 12.").first()).toBeVisible();
  await page.getByLabel("How many rooms").fill("3");
  await page.getByRole("button", { name: "Create the rooms" }).click();
  await expect(page.getByRole("region", { name: "Each room" }).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "Open 3 rooms" }).click();
  await expect(page.getByText("Open the rooms: done in 3 rooms")).toBeVisible();
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Breakouts" }).click();
  await expect(page.getByText("3 rooms, 3 open, 0 people")).toBeVisible();
});

test("students with the one code come into different rooms, and back into their own", async ({ page, openBrowser }) => {
  const rooms = await createRooms(page);
  await openRooms(page, rooms);
  const addresses = [];
  for (const name of ["Ada", "Bo"]) {
    const student = await openBrowser();
    await open(student, `/join/${rooms.code}`);
    await student.getByLabel("Your name").fill(name);
    await student.getByRole("button", { name: "Join" }).click();
    await student.waitForURL(/\/debates\/.+\/seat/);
    addresses.push(new URL(student.url()).pathname.split("/")[2]);
    if (name === "Bo") {
      await open(student, `/join/${rooms.code}`);
      await student.getByRole("button", { name: "Join" }).click();
      await student.waitForURL(`/debates/${addresses[1]}/seat`);
      expect((await apiOf(student).debates.dashboard.query()).map(({ slug }) => slug)).toEqual([addresses[1]]);
    }
  }
  expect([...addresses].sort()).toEqual([...rooms.debates].sort());
  await open(page, `/breakouts/${rooms.workspace}/${rooms.breakout}`);
  await expect(page.getByRole("region", { name: "Each room" }).getByText("0 of 1").first()).toBeVisible();
});

test("where people choose, they see the rooms and pick one", async ({ page, openBrowser }) => {
  const rooms = await createRooms(page, 2, "choose");
  await openRooms(page, rooms);
  const student = await openBrowser();
  await open(student, `/join/${rooms.code}`);
  await student.getByLabel("Your name").fill("Cy");
  await student.getByRole("button", { name: "Join" }).click();
  await expect(student.getByText("Choose one of the rooms.").first()).toBeVisible();
  await choose(student.getByRole("radio", { name: /room 2/ }));
  await student.getByRole("button", { name: "Join" }).click();
  await student.waitForURL(`/debates/${rooms.debates[1]}/seat`);
});

test("all rooms are run together; one that refuses is named and the others go on", async ({ page }) => {
  const rooms = await createRooms(page, 3);
  await openRooms(page, rooms);
  await apiOf(page).debates.close.mutate({ debate: rooms.debates[2]!, ...newKey() });
  await open(page, `/breakouts/${rooms.workspace}/${rooms.breakout}`);
  await page.getByLabel("Announcement in all rooms").fill("Five minutes, then we meet in the hall.");
  await page.getByRole("button", { name: "Announce" }).click();
  await expect(page.getByText("Announce: done in 2 rooms")).toBeVisible();
  await expect(page.getByRole("region", { name: "Each room" }).getByText("Five minutes, then we meet in the hall.")).toHaveCount(2);

  // Somebody else closes one in the very moment: its room is named.
  await page.route("**/api/trpc/debates.enterPhase**", async (route) => {
    if (route.request().postData()?.includes(rooms.debates[1]!))
      await apiOf(page)
        .debates.close.mutate({ debate: rooms.debates[1]!, ...newKey() })
        .catch(() => {});
    await route.continue();
  });
  const next = page.getByRole("button", { name: /^Next phase/ });
  await next.click();
  await expect(page.getByText("Next phase: done in 1 of 2 rooms")).toBeVisible();
  await expect(page.getByText(/Library grant, room 2: .*closed/)).toBeVisible();
  const { phases } = await apiOf(page).debates.get.query({ debate: rooms.debates[0]! });
  expect(phases.find(({ state }) => state === "now")?.order).toBe(1);
});

test("what became of the rooms stands side by side, and in a file", async ({ page }) => {
  const rooms = await createRooms(page);
  await openRooms(page, rooms);
  await open(page, `/breakouts/${rooms.workspace}/${rooms.breakout}`);
  await page.getByRole("link", { name: "Compare the rooms" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rooms compared" })).toBeVisible();
  await expect(page.getByText("The rooms do not differ yet")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Room 2" }).first()).toBeVisible();
  const file = await page.request.get(`/breakouts/${rooms.workspace}/${rooms.breakout}/compare/file`);
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect((await file.text()).split("\r\n")[0]).toBe('what,of,option,"Library grant, room 1","Library grant, room 2"');
});
