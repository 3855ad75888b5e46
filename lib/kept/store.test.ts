import { beforeEach, expect, it, vi } from "vitest";

type Store = typeof import("./store");
const areas = { tab: {} as Record<string, string>, browser: {} as Record<string, string> };
let listeners: ((event: { key: string; newValue: string | null }) => void)[] = [];

/** A storage as browsers have one: its keys are its own. */
function storageOver(values: Record<string, string>): object {
  return new Proxy(values, {
    get: (target, name: string) =>
      ({
        getItem: (key: string) => target[key] ?? null,
        setItem: (key: string, value: string) => {
          target[key] = value;
          for (const hear of listeners) if (values === areas.browser) hear({ key, newValue: value });
        },
        removeItem: (key: string) => delete target[key],
      })[name],
  });
}

/** A page of a person in this browser, freshly loaded. */
async function pageOf(person: string): Promise<Store> {
  vi.resetModules();
  vi.stubGlobal("document", { body: { dataset: { whose: person } } });
  return import("./store");
}

beforeEach(() => {
  areas.tab = {};
  areas.browser = {};
  listeners = [];
  vi.stubGlobal("sessionStorage", storageOver(areas.tab));
  vi.stubGlobal("localStorage", storageOver(areas.browser));
  vi.stubGlobal("window", {
    addEventListener: (_: string, hear: (typeof listeners)[number]) => listeners.push(hear),
    removeEventListener: () => {},
  });
});

it("keeps a text over a reload, for the person who wrote it", async () => {
  const ada = await pageOf("ada");
  ada.writeKept("browser", "message:1", "Dear all");
  ada.writeKept("tab", "draft", "Because");
  const again = await pageOf("ada");
  expect([again.readKept("browser", "message:1"), again.readKept("tab", "draft")]).toEqual(["Dear all", "Because"]);
  expect(again.keptPlaces("message:")).toEqual(["message:1"]);
  again.writeKept("browser", "message:1", null);
  expect(areas.browser).toEqual({});
});

it("shows nobody else what somebody wrote, and lets go of it once another person is signed in", async () => {
  (await pageOf("ada")).writeKept("browser", "message:1", "Dear all");
  (await pageOf("ada")).writeKept("tab", "draft", "Because");
  areas.browser["plenary:message:1:2"] = "from before this was a person's";
  areas.browser.theirs = "of another program";
  const nobody = await pageOf("");
  nobody.startKeeping(() => {});
  expect(nobody.readKept("browser", "message:1")).toBeNull();
  // The session had run out: Ada signs in again and goes on.
  expect((await pageOf("ada")).readKept("browser", "message:1")).toBe("Dear all");
  const ben = await pageOf("ben");
  expect([ben.readKept("browser", "message:1"), ben.readKept("tab", "draft"), ben.keptPlaces("")]).toEqual([null, null, []]);
  ben.startKeeping(() => {});
  expect([areas.browser, areas.tab]).toEqual([{ theirs: "of another program" }, {}]);
});

it("leaves nothing behind when somebody signs out, in whatever tab, and keeps nothing afterwards", async () => {
  const ada = await pageOf("ada");
  ada.writeKept("browser", "message:1", "Dear all");
  ada.writeKept("tab", "draft", "Because");
  const other = await pageOf("ada");
  let left = 0;
  other.startKeeping(() => left++);
  const otherTab = areas.tab;
  ada.forgetKept();
  expect(left).toBe(1);
  for (const page of [ada, other]) {
    page.writeKept("browser", "message:1", "Dear all");
    page.writeKept("tab", "draft", "Because");
    expect([page.readKept("browser", "message:1"), page.keptPlaces("")]).toEqual([null, []]);
  }
  expect([areas.browser, otherTab]).toEqual([{}, {}]);
});

it("goes on where a browser stores nothing", async () => {
  const page = await pageOf("ada");
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      throw new Error("denied");
    },
  });
  expect([page.writeKept("browser", "a", "b"), page.readKept("browser", "a"), page.keptPlaces("")]).toEqual([false, null, []]);
  expect(() => page.forgetKept()).not.toThrow();
});
