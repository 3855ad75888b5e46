import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { createRooms, openRooms } from "@/tests/support/browser/breakouts";
import { choose, open } from "@/tests/support/browser/pages";
import { test } from "@/tests/support/browser/test";

test("the rooms of a breakout, the list of them, and the rooms compared", async ({ page }) => {
  const rooms = await createRooms(page, 3);
  const base = `/breakouts/${rooms.workspace}/${rooms.breakout}`;
  await open(page, base);
  await expectOpenToAll(page, "rooms before they open");
  await openRooms(page, rooms);
  await open(page, base);
  await expectOpenToAll(page, "rooms");
  await open(page, `${base}/compare`);
  await expectOpenToAll(page, "rooms compared");
  await open(page, `/breakouts?workspace=${rooms.workspace}`);
  await expectOpenToAll(page, "breakouts");
});

test("making several rooms, and choosing one", async ({ page, openBrowser }) => {
  const rooms = await createRooms(page, 2, "choose");
  await openRooms(page, rooms);
  await open(page, `/debates/new?workspace=${rooms.workspace}`);
  await choose(page.getByRole("radio", { name: /Several rooms/ }));
  await expectOpenToAll(page, "new debate in several rooms");
  const student = await openBrowser();
  await open(student, `/join/${rooms.code}`);
  await expectOpenToAll(student, "choosing a room");
});
