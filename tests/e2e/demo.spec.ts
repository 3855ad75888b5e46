import { expect, test } from "@/tests/support/browser/test";

test("a visitor reads the demo debate without an account", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Read the demo debate" }).click();
  await expect(page.getByRole("heading", { name: "Floor" })).toBeVisible();
  const membership = page.getByRole("region", { name: "NATO membership" });
  await expect(membership.getByRole("article").first()).toBeVisible();

  const rooms = page.getByRole("navigation", { name: "Rooms" });
  for (const room of ["Evidence", "Positions", "Vote", "Results", "Background", "Record"]) {
    await rooms.getByRole("link", { name: room }).click();
    await expect(rooms.getByRole("link", { name: room })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  await expect(rooms.getByRole("link", { name: "Brief" })).toHaveCount(0);
  await expect(rooms.getByRole("link", { name: "Control" })).toHaveCount(0);
});

test("one click on “Take a seat” makes a visitor a delegate in the chamber", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Take a seat" }).click();
  await expect(page).toHaveURL(/\/debates\//);
  await expect(page.getByRole("heading", { name: "Floor" })).toBeVisible();
  // A delegate has a brief to read and can argue: the demo is in its arguments.
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Brief" }).click();
  await expect(page.getByRole("heading", { name: "What you want" })).toBeVisible();
});
