import { expect, it } from "vitest";
import { STATUSES } from "../argumentation";
import { mayReadWords } from ".";

const of = (participantId: string, delegationId: string | null = "parents", isHead = false) => ({ participantId, delegationId, isHead });

it.each(STATUSES)("the words of what is %s", (status) => {
  const isOutOfSight = status === "held" || status === "hidden";
  const reads = (actor: ReturnType<typeof of> | null, authorId: string | null = "ann", isModerator = false) =>
    mayReadWords({ status, authorId, delegationId: "parents" }, { actor, isModerator });
  expect(reads(of("ann"))).toBe(true);
  expect(reads(of("head", "parents", true))).toBe(true);
  expect(reads(null, "ann", true)).toBe(true);
  expect(reads(of("ben"))).toBe(!isOutOfSight);
  expect(reads(of("head", "players", true))).toBe(!isOutOfSight);
  expect(reads(null)).toBe(!isOutOfSight);
  // What came with the scenario is nobody's: being nobody does not make one its author.
  expect(reads(null, null)).toBe(!isOutOfSight);
});
