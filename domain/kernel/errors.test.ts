import { expect, it } from "vitest";
import { DOMAIN_ERROR_CODES, DomainError } from ".";

it("carries its code, its sentence and its facts", () => {
  const refusal = new DomainError("wrong-phase", "Voting has not opened yet.", { phase: "arguing" });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: "DomainError",
    code: "wrong-phase",
    message: "Voting has not opened yet.",
    details: { phase: "arguing" },
  });
});

it("has no facts unless it is given some", () => {
  expect(new DomainError("not-found", "There is no such debate.").details).toEqual({});
});

it("lists every code once", () => {
  expect(new Set(DOMAIN_ERROR_CODES).size).toBe(DOMAIN_ERROR_CODES.length);
});
