import { expect, it } from "vitest";
import { type Actor, mayChange, refusalToChange, refusalToEdit } from "..";

const delegate: Actor = { participantId: "ana", delegationId: "italy", isHead: false };
const head: Actor = { participantId: "bruno", delegationId: "italy", isHead: true };
const otherHead: Actor = { participantId: "cem", delegationId: "turkiye", isHead: true };

it.each([
  ["the author", { authorId: "ana", delegationId: "italy" }, delegate, true],
  ["the author after a change of seat", { authorId: "ana", delegationId: "estonia" }, delegate, true],
  ["the head of the same delegation", { authorId: "ana", delegationId: "italy" }, head, true],
  ["the head of another delegation", { authorId: "ana", delegationId: "italy" }, otherHead, false],
  ["another delegate of the same delegation", { authorId: "bruno", delegationId: "italy" }, delegate, false],
  ["a head, of what came with the scenario for the delegation", { authorId: null, delegationId: "italy" }, head, true],
  ["a head, of what is nobody's", { authorId: null, delegationId: null }, { ...head, delegationId: null }, false],
])("%s", (_, thing, actor, may) => {
  expect(mayChange(thing, actor)).toBe(may);
  expect(refusalToChange(thing, actor, "withdraw it")?.code ?? null).toBe(may ? null : "not-allowed");
});

it("names who could", () => {
  expect(refusalToChange({ authorId: "x", delegationId: "italy" }, otherHead, "edit it")?.message).toBe(
    "Only its author or the head of its delegation can edit it.",
  );
  expect(refusalToChange({ authorId: null, delegationId: null }, otherHead, "edit it")?.message).toBe(
    "It came with the scenario; nobody can edit it.",
  );
});

it("refuses an edit over wording that has changed since, or was withdrawn", () => {
  expect(refusalToEdit({ status: "visible", revision: 3 }, 3)).toBeNull();
  expect(refusalToEdit({ status: "visible", revision: 4 }, 3)).toMatchObject({ code: "conflict", details: { revision: 4 } });
  expect(refusalToEdit({ status: "held", revision: 3 }, 3)).toBeNull();
  for (const status of ["withdrawn", "hidden", "merged"] as const)
    expect(refusalToEdit({ status, revision: 3 }, 3)?.message, status).toContain(`This claim was ${status}`);
});
