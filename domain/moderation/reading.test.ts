import { expect, it } from "vitest";
import { STATUSES } from "../argumentation";
import { mayReadWords } from ".";

it.each(STATUSES)("the words of what is %s", (status) => {
  const isOutOfSight = status === "held" || status === "hidden";
  const reads = (authorId: string | null, participantId: string | null, isModerator = false) =>
    mayReadWords({ status, authorId }, { participantId, isModerator });
  expect(reads("ann", "ann")).toBe(true);
  expect(reads("ann", "mia", true)).toBe(true);
  expect(reads("ann", "ben")).toBe(!isOutOfSight);
  expect(reads("ann", null)).toBe(!isOutOfSight);
  // What came with the scenario is nobody's: being nobody does not make one its author.
  expect(reads(null, null)).toBe(!isOutOfSight);
});
