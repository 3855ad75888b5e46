import { beforeAll, describe, expect, it } from "vitest";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { Browser } from "../../support/auth/browser";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

let debate: TestDebate;
beforeAll(async () => {
  debate = await aDebate({ delegates: 0 });
});

const SESSION = "plenary";
const aForm = (name: string, code = debate.code) => ({ code, name, key: newJoinKey() });
const post = (browser: Browser, form: Readonly<Record<string, unknown>>) => browser.post("callback/guest", form);
const guestsCalled = (name: string) => prisma.user.count({ where: { name } });
const joinedAs = async ({ id }: TestDebate, name: string) =>
  (await prisma.recordEntry.findMany({ where: { debateId: id, type: "participant-joined" }, select: { payload: true } })).filter(
    ({ payload }) => payload.includes(name),
  ).length;

/** The server did it; the answer, and the cookie with it, never came. */
async function joinUnanswered(browser: Browser, form: ReturnType<typeof aForm>): Promise<void> {
  expect((await post(browser, form)).status).toBe(200);
  browser.cookies.delete(SESSION);
}

describe("a guest's form that is sent again", () => {
  it("brings back the same person, with a session that works, after its answer was lost", async () => {
    const [browser, form] = [new Browser(), aForm("Lost Answer")];
    await joinUnanswered(browser, form);
    expect(await browser.user()).toBeNull();
    // The same name, typed a little differently, is the same form.
    expect((await post(browser, { ...form, code: form.code.toLowerCase(), name: " Lost Answer " })).status).toBe(200);
    expect(await browser.me()).toMatchObject({ name: "Lost Answer", isGuest: true });
    expect(await (await browser.api()).debates.get({ debate: debate.slug })).toMatchObject({ role: "observer" });
    expect([await guestsCalled("Lost Answer"), await joinedAs(debate, "Lost Answer")]).toEqual([1, 1]);
    expect(await prisma.session.count({ where: { user: { name: "Lost Answer" } } })).toBe(1);
  });

  it("makes one person of a double tap, and whichever answer comes last, the cookie works", async () => {
    const [browser, form] = [new Browser(), aForm("Double Tap")];
    await browser.send("GET", "/api/auth/csrf");
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(browser, form)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const cookies = answers.map(
      ({ headers }) =>
        headers
          .getSetCookie()
          .find((line) => line.startsWith(`${SESSION}=`))!
          .split(";", 1)[0],
    );
    expect(new Set(cookies).size).toBe(1);
    expect(await browser.me()).toMatchObject({ name: "Double Tap" });
    expect([await guestsCalled("Double Tap"), await joinedAs(debate, "Double Tap")]).toEqual([1, 1]);
    // Once more, signed in by now.
    expect((await post(browser, form)).status).toBe(200);
    expect(await guestsCalled("Double Tap")).toBe(1);
  });

  it("finds the same seat where the room was closed meanwhile", async () => {
    const closing = await aDebate({ delegates: 0 });
    const [browser, form] = [new Browser(), aForm("Early Bird", closing.code)];
    await joinUnanswered(browser, form);
    await closing.facilitator.api.debates.close({ debate: closing.slug, ...newKey() });
    expect((await post(browser, form)).status).toBe(200);
    expect(await (await browser.api()).debates.get({ debate: closing.slug })).toMatchObject({ seat: { displayName: "Early Bird" } });
  });

  it("has a key that is free after a refusal", async () => {
    const [browser, form] = [new Browser(), aForm("Second Try")];
    expect((await post(browser, { ...form, code: "ZZZZZZ" })).status).toBe(404);
    expect((await post(browser, form)).status).toBe(200);
    expect(await guestsCalled("Second Try")).toBe(1);
  });
});

describe("the key of a guest's form", () => {
  it("is for one form: another name or code is refused, and makes nobody", async () => {
    const other = await aDebate({ delegates: 0 });
    const [browser, form] = [new Browser(), aForm("One Form")];
    await joinUnanswered(browser, form);
    for (const changed of [{ name: "Other Form" }, { code: other.code }])
      expect(await post(browser, { ...form, ...changed })).toMatchObject({
        status: 422,
        body: { error: { message: expect.stringContaining("you are in already, as One Form"), data: { refusal: { code: "key-reused" } } } },
      });
    expect(await browser.user()).toBeNull();
    expect(await guestsCalled("Other Form")).toBe(0);
  });

  it("opens nothing in another browser: there it makes somebody else", async () => {
    const [browser, form] = [new Browser(), aForm("Overheard")];
    await post(browser, form);
    const thief = new Browser();
    expect((await post(thief, form)).status).toBe(200);
    expect((await thief.user())!.id).not.toBe((await browser.user())!.id);
    expect(thief.cookies.get(SESSION)).not.toBe(browser.cookies.get(SESSION));
  });

  it("opens nothing once the guest has signed out, or two hours later", async () => {
    const [left, form] = [new Browser(), aForm("Signed Out")];
    await post(left, form);
    await left.post("signout");
    const over = { status: 409, body: { error: { message: expect.stringContaining("that visit is over") } } };
    expect(await post(left, form)).toMatchObject(over);
    expect(await left.user()).toBeNull();
    const [late, old] = [new Browser(), aForm("Too Late")];
    await joinUnanswered(late, old);
    const { id } = await prisma.user.findFirstOrThrow({ where: { name: "Too Late" }, select: { id: true } });
    await prisma.$executeRaw`UPDATE idempotency SET created_at = created_at - interval '121 minutes' WHERE user_id = ${id}::uuid`;
    expect(await post(late, old)).toMatchObject(over);
    // Nor when the answer has been forgotten altogether.
    await prisma.idempotency.deleteMany({ where: { userId: id } });
    expect(await post(late, old)).toMatchObject(over);
    expect(await guestsCalled("Too Late")).toBe(1);
  });

  it("must be as long as a session's, and is kept nowhere: not in the database, the record or an answer", async () => {
    const browser = new Browser();
    for (const key of [undefined, "", "1", crypto.randomUUID(), "a".repeat(42), "a".repeat(44)])
      expect(await post(browser, { ...aForm("Weak Key"), key })).toMatchObject({ status: 400 });
    const form = aForm("Strong Key");
    const { body, headers } = await post(browser, form);
    expect(JSON.stringify([body, [...headers]])).not.toContain(form.key);
    const { id } = (await browser.user())!;
    const rows = [
      await prisma.user.findUnique({ where: { id } }),
      await prisma.session.findMany({ where: { userId: id } }),
      await prisma.idempotency.findMany({ where: { userId: id } }),
      await prisma.recordEntry.findMany({ where: { debateId: debate.id }, select: { payload: true } }),
    ];
    for (const secret of [form.key, browser.cookies.get(SESSION)!]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("of a second tab makes no second person in a browser that is signed in", async () => {
    const browser = new Browser();
    await post(browser, aForm("First Tab"));
    expect(await post(browser, aForm("Second Tab"))).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining("signed in as First Tab") } },
    });
    expect(await guestsCalled("Second Tab")).toBe(0);
  });
});
