import { describe, expect, it } from "vitest";
import { attemptOf, type JoinFields, told } from "./kept-join";

const ADA: JoinFields = { code: "K7QMPD", name: "Ada", room: "" };
let made = 0;
const makeKey = () => `key ${++made}`;

describe("the key of a form that joins", () => {
  it("stays until the form is answered, corrected or not", () => {
    const first = attemptOf(null, ADA, makeKey);
    expect(attemptOf(first, { ...ADA, code: "k7q-mpd" }, makeKey)).toBe(first);
    const corrected = attemptOf(first, { ...ADA, name: "Ada L." }, makeKey);
    expect(corrected).toMatchObject({ key: first.key, sent: [ADA, { name: "Ada L." }] });
  });

  it("is another for another room", () => {
    const first = attemptOf(null, ADA, makeKey);
    expect(attemptOf(first, { ...ADA, code: "ZZ2345" }, makeKey).key).not.toBe(first.key);
  });

  it("brings the words back under which it let somebody in, and lets them go on or come as somebody else", () => {
    const first = attemptOf(null, { ...ADA, room: "ROOM22" }, makeKey);
    const changed = attemptOf(first, { ...ADA, name: "Ben", room: "ROOM33" }, makeKey);
    const known = told(changed, "Ada");
    expect(known.sent).toEqual([{ ...ADA, room: "ROOM22" }]);
    expect(attemptOf(known, known.sent[0]!, makeKey).key).toBe(first.key);
    expect(attemptOf(known, { ...ADA, name: "Ben" }, makeKey).key).not.toBe(first.key);
  });
});
