import { choose, open, untilReady } from "@/tests/support/browser/pages";
import { signUp } from "@/tests/support/browser/people";
import { expect, test } from "@/tests/support/browser/test";

test("another scenario brings its own options, delegations and agendas, and shows at once that it is chosen", async ({ page }) => {
  const { workspace } = await signUp(page);
  await open(page, `/debates/new?workspace=${workspace}`);
  const library = page.getByRole("radio", { name: "A grant for the library" });
  await choose(library);
  await expect(library).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Villages" })).toBeVisible();
  await choose(page.getByRole("radio", { name: "Security guarantees for Ukraine" }));
  await expect(page.getByRole("checkbox", { name: "Estonia" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Villages" })).toHaveCount(0);
});

test("a debate of five minutes is created as suggested, opened and found on the dashboard", async ({ page }) => {
  const { workspace } = await signUp(page);
  await open(page, `/scenarios?workspace=${workspace}`);
  await page.getByRole("link", { name: "Start a debate from A grant for the library" }).click();
  await untilReady(page);
  await page.getByLabel("Title").fill("Millbrook, Tuesday class");
  await page.getByRole("button", { name: "None", exact: true }).click();
  const create = page.getByRole("button", { name: "Create the debate" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "All", exact: true }).click();
  await create.click();
  await page.getByRole("button", { name: "Open the room" }).click();
  await expect(page.getByRole("img", { name: /^QR picture of/ })).toBeVisible();
  await page.getByRole("link", { name: "Dashboard" }).click();
  await expect(page.getByRole("link", { name: "Millbrook, Tuesday class" })).toBeVisible();
});
