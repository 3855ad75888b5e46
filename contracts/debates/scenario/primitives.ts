import { z } from "zod";

/** The name of a thing inside its file: lower-case words joined by hyphens, at most 60 characters. */
export const keySchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write a key in lower-case letters and digits, words joined by single hyphens.");

/** One line of text of at most `max` UTF-16 units, stored in NFC; no line break, no control character. */
export const lineOf = (max: number) =>
  z
    .string()
    .overwrite((text) => text.normalize("NFC"))
    .max(max)
    .regex(/\S/, "Write something here: it is empty or blank.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Keep this to one line without control characters.");

/** Text that may run over several lines, at most `max` UTF-16 units; line ends become \n, stored in NFC. */
export const textOf = (max: number) =>
  z
    .string()
    .overwrite((text) => text.normalize("NFC").replace(/\r\n?/g, "\n"))
    .max(max)
    .regex(/\S/, "Write something here: it is empty or blank.")
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "Take out the control characters; only line breaks and tabs are allowed.");

export const minutesSchema = z.int().min(1).max(20_160);

/** Where in a source something stands: "line 12", "p. 4", "art. 5". */
export const locatorSchema = lineOf(60);

/** A pointer to a passage of a source. */
export const passageSchema = z.strictObject({
  source: keySchema.describe("Key of the source."),
  locator: locatorSchema.describe("Where in the source, for example: line 12."),
});

export const RELIABILITY_GRADES = ["A", "B", "C", "D", "E", "F"] as const;
export type ReliabilityGrade = (typeof RELIABILITY_GRADES)[number];

/** Credibility of a piece of information on the Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibilitySchema = z.int().min(1).max(6);
