import { expect, it } from "vitest";
import { problemOf } from "./problem";

const FIELDS = ["email", "password"] as const;
const failed = (message: string, data?: unknown) => Object.assign(new Error(message), { data });

it("puts a refusal at the field it names", () => {
  const refusal = { code: "conflict", details: { field: "email" } };
  expect(problemOf(failed("Taken.", { fields: [], refusal }), FIELDS)).toEqual({ field: "email", message: "Taken." });
});

it("puts a problem with the input at its field", () => {
  const fields = [{ path: "password", message: "At least 8 characters." }];
  const error = failed("The request does not have the expected form.", { fields, refusal: null });
  expect(problemOf(error, FIELDS)).toEqual({ field: "password", message: "At least 8 characters." });
});

it("speaks of the whole form otherwise", () => {
  expect(problemOf(null, FIELDS)).toBeNull();
  expect(problemOf(failed("Too much.", { refusal: { code: "too-many", details: { retryAfter: 5 } } }), FIELDS)).toEqual({
    field: null,
    message: "Too much.",
  });
  expect(problemOf(failed("Failed to fetch"), FIELDS)).toEqual({ field: null, message: expect.stringContaining("cannot be reached") });
});
