import { z } from "zod";
import { credibilitySchema, keySchema, lineOf, locatorSchema, RELIABILITY_GRADES, textOf } from "./primitives";

/** The types of CSL-JSON that a scenario's sources may have. */
export const SOURCE_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "dataset",
  "document",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "pamphlet",
  "paper-conference",
  "personal_communication",
  "post",
  "post-weblog",
  "report",
  "review",
  "speech",
  "thesis",
  "treaty",
  "webpage",
] as const;

const nameSchema = z.strictObject({
  family: lineOf(120).optional().describe("Family name."),
  given: lineOf(120).optional().describe("Given names."),
  literal: lineOf(240).optional().describe("The whole name, for an organisation."),
});

const dateSchema = z.strictObject({
  "date-parts": z
    .array(z.array(z.int().min(-9999).max(9999)).min(1).max(3))
    .min(1)
    .max(2)
    .optional()
    .describe("Year, month, day; two lists make a range."),
  literal: lineOf(120).optional().describe("The date in words, where it is not exact."),
});

const webAddressSchema = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/, "Write a whole web address that begins with http:// or https://.");

export const cslSchema = z.strictObject({
  type: z.enum(SOURCE_TYPES).describe("CSL-JSON type of the source."),
  author: z.array(nameSchema).max(30).optional().describe("Authors. Leave out where the source is unsigned."),
  issued: dateSchema.optional().describe("When it was published."),
  publisher: lineOf(240).optional().describe("Who published it."),
  "container-title": lineOf(240).optional().describe("Journal, newspaper or site it appeared in."),
  URL: webAddressSchema.optional().describe("Web address."),
  DOI: lineOf(200).optional().describe("Digital object identifier, without a prefix."),
  language: lineOf(20).optional().describe("Language tag, for example: en."),
});

export const sourceSchema = z.strictObject({
  key: keySchema.describe("Key of the source, unique in the file."),
  title: lineOf(300).describe("Title of the source."),
  csl: cslSchema.describe("Bibliographic record in CSL-JSON names; the title stands above."),
  reliability: z.enum(RELIABILITY_GRADES).describe("Admiralty grade of the source, A completely reliable to F cannot be judged."),
  credibility: credibilitySchema.describe("Admiralty grade of its information, 1 confirmed to 6 cannot be judged."),
  gradeReason: lineOf(500).describe("Why these two grades."),
  note: textOf(1_000).optional().describe("What a reader should know, for example how locators are counted."),
});
export type ScenarioSource = z.infer<typeof sourceSchema>;

export const CITATION_BEARINGS = ["supports", "disputes"] as const;
export type CitationBearing = (typeof CITATION_BEARINGS)[number];

export const citationSchema = z.strictObject({
  source: keySchema.describe("Key of the source."),
  locator: locatorSchema.describe("Where in the source, for example: line 12."),
  bearing: z.enum(CITATION_BEARINGS).default("supports").describe("Whether the passage supports or disputes the claim."),
});
export type ScenarioCitation = z.infer<typeof citationSchema>;

export const OPTION_BEARINGS = ["for", "against", "both"] as const;
export type OptionBearing = (typeof OPTION_BEARINGS)[number];

export const evidenceSchema = z.strictObject({
  key: keySchema.describe("Key of the item, unique in the file."),
  claim: lineOf(400).describe("What the evidence says, in your own words."),
  citations: z.array(citationSchema).min(1).max(12).describe("Passages that carry it."),
  credibility: credibilitySchema.describe("Grade of this piece of information, 1 confirmed to 6 cannot be judged."),
  bearsOn: z
    .array(
      z.strictObject({
        option: keySchema.describe("Key of the option."),
        bearing: z.enum(OPTION_BEARINGS).describe("Whether the item speaks for the option, against it, or both ways."),
      }),
    )
    .max(30)
    .default([])
    .describe("The options the item bears on."),
  disputedBy: z
    .array(
      z.strictObject({
        source: keySchema.describe("Key of the source that disputes it."),
        locator: locatorSchema.describe("Where in that source."),
        why: lineOf(400).describe("What it says against the item."),
      }),
    )
    .max(12)
    .optional()
    .describe("Passages that speak against the item."),
  note: lineOf(500).optional().describe("A caution for whoever uses the item."),
});
export type EvidenceItem = z.infer<typeof evidenceSchema>;
