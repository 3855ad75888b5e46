import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { newCredentials, signUp } from "@/tests/support/browser/people";
import { openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const wrongPassword = /status of 401/;

test("a newcomer signs up, out, and in again with the keyboard alone", async ({ page, faults }) => {
  faults.expectFault(wrongPassword);
  const { email, password } = newCredentials();
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ana Silva");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL("/dashboard");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");

  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type(email.toUpperCase());
  await page.keyboard.press("Tab");
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/dashboard");
});

test("problems stand at their fields, and a password can be looked at", async ({ page, faults }) => {
  faults.expectFault(/status of 400/);
  await page.goto("/sign-up");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Your name")).toHaveAccessibleDescription(/Give a name/);
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.getByLabel("Your name").fill("Ana");
  await page.getByLabel("E-mail address").fill(newCredentials().email);
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("qwertyuiop");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(password).toHaveAccessibleDescription(/lists of stolen passwords/);
  await page.getByRole("button", { name: "Show the password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide the password" }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("a guest joins with a code and a name, keeps the seat with an address, and finds it on another device", async ({
  page,
  openBrowser,
}) => {
  const debate = await openDebate(await openBrowser());
  await page.goto(`/join/${debate.code.toLowerCase()}`);
  const { title } = await apiOf(debate.facilitator).debates.get.query({ debate: debate.slug });
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  await page.getByLabel("Your name").fill("Ömer");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(`/debates/${debate.slug}/seat`);

  await page.goto("/account");
  const { email, password } = newCredentials();
  const before = await apiOf(page).account.me.query();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByRole("heading", { name: "Workspaces" })).toBeVisible();
  expect(await apiOf(page).account.me.query()).toMatchObject({ id: before!.id, email, isGuest: false });

  const elsewhere = await openBrowser();
  await elsewhere.goto(`/sign-in?callbackUrl=/debates/${debate.slug}/seat`);
  await elsewhere.getByLabel("E-mail address").fill(email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(password);
  await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(elsewhere).toHaveURL(`/debates/${debate.slug}/seat`);
  expect((await apiOf(elsewhere).debates.get.query({ debate: debate.slug })).seat?.displayName).toBe("Ömer");
});

test("the join page says what a code leads to before anybody joins", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/status of 404/);
  const debate = await openDebate(await openBrowser());
  await page.goto("/join");
  const code = page.getByLabel("Room code");
  await code.fill("ZZZZZZ");
  await expect(page.getByText("No open room has this code.")).toBeVisible();
  await code.fill(`${debate.code.slice(0, 3)} ${debate.code.slice(3).toLowerCase()}`);
  const { question } = await apiOf(debate.facilitator).debates.get.query({ debate: debate.slug });
  await expect(page.getByText(question)).toBeVisible();
});

test("a device signed out from another one is out at once", async ({ page, openBrowser }) => {
  const { email, password } = await signUp(page);
  const other = await openBrowser();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail address").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other).toHaveURL("/dashboard");
  await page.goto("/account");
  await page.getByRole("button", { name: /^Sign out .+ on / }).click();
  await expect(page.getByText("was signed out.")).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL("/sign-in?callbackUrl=/account");
});

test("a changed password ends the other sessions and keeps this one", async ({ page, openBrowser }) => {
  const { email, password } = await signUp(page);
  const other = await openBrowser();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail address").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other).toHaveURL("/dashboard");
  await page.goto("/account");
  const before = (await page.context().cookies()).find(({ name }) => name.endsWith("plenary"))?.value;
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill("lantern forty violet");
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Change password" }).click();
  await reloaded;
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  const after = (await page.context().cookies()).find(({ name }) => name.endsWith("plenary"))?.value;
  expect(after).not.toBe(before);
  await other.goto("/account");
  await expect(other).toHaveURL("/sign-in?callbackUrl=/account");
});

test("an invitation makes a newcomer a member", async ({ page, openBrowser }) => {
  const { workspace } = await signUp(page, "Olga Owner");
  await page.goto(`/workspaces/${workspace}/members`);
  await page.getByLabel("What they will be").selectOption("facilitator");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByText(/\/invitations\//).textContent();

  const newcomer = await openBrowser();
  const { email, password } = newCredentials();
  await newcomer.goto(new URL(link ?? "").pathname);
  await expect(newcomer.getByText("as a facilitator")).toBeVisible();
  await newcomer.getByRole("link", { name: "Create an account and join" }).click();
  await newcomer.getByLabel("Your name").fill("Nadia");
  await newcomer.getByLabel("E-mail address").fill(email);
  await newcomer.getByLabel("Password", { exact: true }).fill(password);
  await newcomer.getByRole("button", { name: "Create account" }).click();
  await newcomer.getByRole("button", { name: /^Join Olga Owner’s workspace/ }).click();
  await expect(newcomer).toHaveURL("/dashboard");

  await page.reload();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Remove Nadia" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText(email)).toHaveCount(0);
});

test("no script can read the session, and no address on another site is gone to", async ({ page }) => {
  const { email, password } = await signUp(page);
  await page.goto("/account");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/sign-in?callbackUrl=https://evil.example/");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/dashboard");
});

test("a form sent before the page is ready puts no password into an address", async ({ openBrowser }) => {
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("somebody@example.org");
  await page.getByLabel("Password", { exact: true }).fill("umbrella seventeen bronze");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/sign-in?error=csrf");
  await expect(page.getByText("The page was not ready yet")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`nobody is shut out of the pages of an account (${colorScheme}, 360 px)`, async ({ openBrowser, faults }) => {
    faults.expectFault(/status of 404/);
    const look = { colorScheme, viewport: { width: 360, height: 740 } };
    const [visitor, guest, member] = [await openBrowser(look), await openBrowser(look), await openBrowser(look)];
    const debate = await openDebate(member);
    await seat(guest, debate, "readers");
    const pages = [
      [visitor, "/sign-in?error=Verification"],
      [visitor, "/sign-in/link?email=a%40b.org&token=none"],
      [visitor, "/sign-up"],
      [visitor, "/join"],
      [visitor, `/join/${debate.code}`],
      [guest, "/account"],
      [guest, "/sign-in"],
      [member, "/account"],
      [member, `/workspaces/${debate.workspace}/members`],
    ] as const;
    for (const [page, path] of pages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectToFit(page);
      expect(await violationsOf(page), path).toEqual([]);
    }
  });
