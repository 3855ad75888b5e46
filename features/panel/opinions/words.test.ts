import { describe, expect, it } from "vitest";
import type { OpinionMapView } from "@/contracts/panel/opinions";
import { companyName, findingOf, sideInWords, standingInWords } from "./words";

const EMPTY: OpinionMapView = {
  version: 1,
  people: 0,
  counted: 0,
  claims: 8,
  ratings: 0,
  fewestRatings: 7,
  fewestCounted: 15,
  histories: [],
  explained: [0, 0],
  axes: { right: null, up: null },
  camps: [],
  companies: [],
  marks: [],
  consensus: [],
  bridges: [],
  agreement: null,
  words: [],
};
const CAMPS: OpinionMapView = {
  ...EMPTY,
  people: 20,
  counted: 18,
  ratings: 140,
  camps: [
    { size: 11, middle: { x: 1, y: 0 }, says: [] },
    { size: 7, middle: { x: -1, y: 0 }, says: [] },
  ],
  companies: [
    { camps: [0], people: 11 },
    { camps: [1], people: 7 },
  ],
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("findingOf", () => {
  it("says what is missing for camps, and what they are", () => {
    expect(findingOf(EMPTY)).toContain("Nobody has rated a claim yet");
    expect(plain(findingOf({ ...EMPTY, people: 3, counted: 1, ratings: 9 }))).toBe(
      "3 people gave 9 ratings of 8 claims. Camps are drawn once 15 people have rated 7 claims or more; 1 have.",
    );
    expect(plain(findingOf(CAMPS))).toBe(
      "20 people gave 140 ratings of 8 claims. Those 18 who rated 7 or more form 2 camps. No claim joins them all.",
    );
  });
});

describe("standingInWords", () => {
  const mine = { x: 0, y: 0, ratings: 8, missing: 0, camp: 0, nearestOther: 1 };

  it("says where one stands, or what is missing", () => {
    expect(plain(standingInWords(null, CAMPS))).toBe("You have not rated a claim yet.");
    expect(plain(standingInWords({ ...mine, ratings: 5, missing: 2, camp: null }, CAMPS))).toContain("After 2 more you count");
    expect(plain(standingInWords(mine, CAMPS))).toBe(
      "You rated 8 claims and stand in Camp A with 10 others. The nearest other one is Camp B.",
    );
  });

  it("says so of a camp without figures", () => {
    const small = { ...CAMPS, camps: CAMPS.camps.map((camp) => ({ ...camp, middle: null })) };
    expect(standingInWords(mine, small)).toContain("no figures of its own");
  });
});

describe("names and figures", () => {
  it("names camps by letters, alone or together, and figures with what they are of", () => {
    expect(companyName({ camps: [2], people: 9 })).toBe("Camp C");
    expect(companyName({ camps: [1, 2, 3], people: 9 })).toBe("Camps B, C and D together");
    expect(sideInWords({ agree: 8, pass: 1, disagree: 1, rated: 10 }, "agree")).toBe("8 of 10 agree (80%)");
    expect(sideInWords({ agree: 0, pass: 0, disagree: 0, rated: 0 }, "agree")).toBe("nobody rated it");
  });
});
