import { describe, expect, it } from "vitest";
import { fieldsOf, problemWith, writtenFrom } from "./inject-fields";

const FIELDS = { ...fieldsOf(null), title: "News", text: "It rains." };

describe("what is written", () => {
  it("goes to all unless delegations are chosen, whatever was ticked before", () => {
    expect(writtenFrom({ ...FIELDS, to: ["italy"] }, null, true)).toMatchObject({ to: [], isReleased: true, phase: null, minutes: null });
    expect(writtenFrom({ ...FIELDS, audience: "some", to: ["italy"] }, "i1", false)).toMatchObject({ injectId: "i1", to: ["italy"] });
    expect(writtenFrom({ ...FIELDS, audience: "some", to: "italy" }, null, false).to).toEqual(["italy"]);
  });
  it("counts minutes only in a phase", () => {
    expect(writtenFrom({ ...FIELDS, minutes: "5" }, null, false).minutes).toBeNull();
    expect(writtenFrom({ ...FIELDS, phase: "3", minutes: "0", responseMinutes: " 10 " }, null, false)).toMatchObject({
      phase: 3,
      minutes: 0,
      responseMinutes: 10,
    });
  });
});

it.each([
  [{ audience: "some" as const, to: [] }, /Choose at least one/],
  [{ audience: "some" as const, to: false as const }, /Choose at least one/],
  [{ responseMinutes: "0" }, /at least 1/],
  [{ responseMinutes: "soon" }, /whole minutes/],
  [{ phase: "2", minutes: "-1" }, /whole minutes/],
])("%j is refused", (fields, message) => expect(problemWith({ ...FIELDS, ...fields })).toMatch(message));

it.each([{}, { responseMinutes: "5" }, { phase: "2", minutes: "0" }, { audience: "some" as const, to: ["italy"] }])(
  "%j is fine",
  (fields) => expect(problemWith({ ...FIELDS, ...fields })).toBeNull(),
);
