import { expect, it } from "vitest";
import { describeRole, ROLE_RULES, type RoleFacts, ruleOf } from "./roles";
import { refusalToComeBack, refusalToStandIn } from "./standing";

const facts = (changes: Partial<RoleFacts>): RoleFacts => ({
  role: "delegate",
  kind: "voting",
  isSubstitute: false,
  isStandingIn: false,
  ...changes,
});

it.each([
  [{}, "delegate"],
  [{ role: "head" }, "head"],
  [{ role: "head", isStandingIn: true }, "head, standing in"],
  [{ isSubstitute: true }, "substitute head"],
  [{ kind: "chair" }, "chair"],
  [{ kind: "chair", role: "head" }, "chair, head"],
  [{ kind: "red-team" }, "red team"],
  [{ kind: "red-team", isSubstitute: true }, "red team, substitute head"],
  [{ kind: "observer" }, "observer"],
  [{ role: "observer", kind: null }, "observer"],
  [{ role: "owner", kind: null }, "facilitator"],
  // A running member who once had a seat runs the debate, whatever the seat says.
  [{ role: "facilitator", kind: "chair" }, "facilitator"],
] as const)("says %j as %s", (changes, words) => expect(describeRole(facts(changes))).toBe(words));

it("says of each seat what it allows, and that an observing delegation argues while an observer does not", () => {
  expect(ruleOf(facts({ kind: "observer", role: "head" }))).toMatch(/argues like others. It neither votes/);
  expect(ruleOf(facts({ role: "observer", kind: null }))).toBe(ROLE_RULES.observer);
  expect(ruleOf(facts({ role: "head", isStandingIn: true }))).toBe(ROLE_RULES.head);
  expect(ruleOf(facts({ role: "owner", kind: null }))).toBeNull();
});

it("lets the substitute stand in for a head who is away, and nobody else", () => {
  const head = (isAway: boolean) => ({ name: "Ada", isAway });
  expect(refusalToStandIn({ isSubstitute: true, head: head(true) })).toBeNull();
  expect(refusalToStandIn({ isSubstitute: true, head: null })).toBeNull();
  expect(refusalToStandIn({ isSubstitute: true, head: head(false) })?.message).toMatch(/^Ada is here/);
  expect(refusalToStandIn({ isSubstitute: false, head: head(true) })?.message).toMatch(/Only the substitute/);
  expect(refusalToComeBack(true)).toBeNull();
  expect(refusalToComeBack(false)?.message).toMatch(/Nobody stands in/);
});
