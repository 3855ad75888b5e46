import { z } from "zod";
import type { BothSides, GradeDispute, Side } from "@/domain/argumentation";
import { SOURCE_TYPES } from "../debates/scenario";
import { actInDebate, type Instant, id, inDebate, text } from "../primitives";
import { type Bearing, citationInput } from "./floor";

export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type ReliabilityGrade = (typeof RELIABILITIES)[number];
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
export type CredibilityGrade = (typeof CREDIBILITIES)[number];

/** Bytes of a source's text at most, in UTF-8: a request takes 256 kB, and line breaks and quotation marks count twice in one. */
export const MAX_SOURCE_TEXT = 200_000;

const person = z.union([z.strictObject({ family: text(120), given: text(120, 0) }), z.strictObject({ literal: text(240) })]);
const date = z.strictObject({
  year: z.int().min(-9_999).max(9_999),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});
/** A source filled in by hand, in the names of CSL-JSON. Two dates make a range. */
export const addSourceInput = actInDebate.extend({
  title: text(300),
  type: z.enum(SOURCE_TYPES),
  authors: z.array(person).max(30).default([]),
  issued: z.array(date).max(2).default([]),
  container: text(240, 0).default(""),
  publisher: text(240, 0).default(""),
  doi: text(200, 0).default(""),
  url: text(2_000, 0).default(""),
  pages: text(80, 0).default(""),
  language: text(20, 0).default(""),
  note: text(1_000, 0).default(""),
});
export type NewSourceFields = Omit<z.output<typeof addSourceInput>, "debate" | "idempotencyKey">;

/** BibTeX, CSL-JSON, RIS or web addresses, pasted or read from a file. Nothing is fetched. */
const bibliography = text(100_000);
export const previewSourcesInput = inDebate.extend({ text: bibliography });
export const importSourcesInput = actInDebate.extend({ text: bibliography });

/** More marks on one letter than any script uses make a text slow to normalise. */
const MARKS_WITHOUT_END = /\p{M}{31}/u;
const sourceText = z
  .string()
  .max(MAX_SOURCE_TEXT, "A source’s text may have at most 200 kB.")
  .regex(/^[^\0]*$/, "NUL characters are not allowed.")
  .refine((value) => !MARKS_WITHOUT_END.test(value), "This is not a text: a letter carries more than thirty marks.")
  .transform((value) => value.replace(/\r\n?/g, "\n").normalize("NFC"))
  .refine((value) => value.trim() !== "", "Write or paste something here.")
  .refine((value) => new TextEncoder().encode(value).length <= MAX_SOURCE_TEXT, "A source’s text may have at most 200 kB.");
export const setSourceTextInput = actInDebate.extend({ sourceId: id, text: sourceText });

const reason = text(500);
export const gradeSourceInput = actInDebate.extend({ sourceId: id, value: z.enum(RELIABILITIES), reason });
export const gradeCitationInput = actInDebate.extend({ citationId: id, value: z.enum(CREDIBILITIES), reason });
export const linkOriginInput = actInDebate.extend({ sourceId: id, originId: id.nullable() });
export const addCitationInput = actInDebate.extend({ claimId: id, citation: citationInput });
export const withdrawCitationInput = actInDebate.extend({ citationId: id });
export const checkQuotationInput = inDebate.extend({ sourceId: id, quotation: text(1_000, 0) });

export const LEDGER_FILTERS = ["all", "unused", "over-relied", "disputed", "both-sides", "mine"] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];
export const LEDGER_ORDERS = ["cited", "reliability", "title", "newest"] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];
const from = z.int().min(0).max(1_000_000).default(0);
export const ledgerInput = inDebate.extend({
  show: z.enum(LEDGER_FILTERS).default("all"),
  order: z.enum(LEDGER_ORDERS).default("cited"),
  /** Sources to which anybody gave this grade; "none": that nobody graded. */
  grade: z
    .enum([...RELIABILITIES, "none"])
    .nullable()
    .default(null),
  /** Words of the title, author or publisher. */
  words: text(100, 0).default(""),
  from,
});
export const disputedInput = inDebate.extend({ from });
export const sourceInput = inDebate.extend({ sourceId: id, from });
/** By page from 1, or the page on which a line stands. */
export const sourceTextInput = inDebate.extend({
  sourceId: id,
  page: z.int().min(1).max(10_000).optional(),
  line: z.int().min(1).max(MAX_SOURCE_TEXT).optional(),
});
export const citationDetailInput = inDebate.extend({ citationId: id });
export const claimEvidenceInput = inDebate.extend({ claimId: id, from });

/** What a change answers. */
export type AddedSources = {
  readonly added: readonly string[];
  /** Sources of the paste that the debate had already, by address or DOI. */
  readonly known: readonly string[];
};
export type SourcesPreview = {
  readonly items: readonly {
    readonly line: number;
    readonly title: string;
    /** The whole source as one would cite it. */
    readonly reference: string;
    /** The debate has it already, by address or DOI; then nothing is added. */
    readonly known: string | null;
    /** Another source of the debate bears the same title; it is added all the same. */
    readonly resembles: string | null;
  }[];
  /** With any problem nothing can be added. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};
export type TextChecked = { readonly checked: number; readonly verbatim: number };
export type VerbatimStatus = "verbatim" | "not-found";
/** `no-text`: the debate does not have the source's text. */
export type QuotationCheckView = { readonly status: VerbatimStatus | "no-text"; readonly line: number | null };

/** Grades of one thing side by side: never averaged, never one. */
export type GradesView = {
  /** The scenario author's. */
  readonly author: { readonly value: string; readonly reason: string } | null;
  /** How many participants gave which, the best first. */
  readonly participants: readonly { readonly value: string; readonly count: number }[];
  readonly mine: { readonly value: string; readonly reason: string } | null;
  readonly dispute: GradeDispute | null;
};
export type SourceSummary = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string | null;
  readonly type: string;
  readonly note: string;
  readonly addedBy: string | null;
  readonly grades: GradesView;
  readonly hasText: boolean;
  /** How often claims that stand cite it, how often of these to dispute, and how its quotations fare against its text. */
  readonly uses: number;
  readonly disputes: number;
  readonly verbatim: number;
  readonly notFound: number;
  /** Delegations whose claims cite it, most citations first; null stands for claims that are nobody's. */
  readonly citedBy: readonly { readonly delegation: string | null; readonly count: number }[];
  /** Options it bears on through the arguments, in the debate's order, and for which side. */
  readonly options: readonly { readonly option: string; readonly side: Side }[];
  readonly isUnused: boolean;
  readonly isOverRelied: boolean;
  readonly isForBothSides: boolean;
};
export type LedgerView = {
  readonly sources: readonly SourceSummary[];
  /** How many fit the filters, and where the next page begins. */
  readonly total: number;
  readonly next: number | null;
  /** Of the whole debate, whatever is shown. */
  readonly counts: Readonly<Record<LedgerFilter, number>>;
  readonly citations: number;
  readonly claims: number;
  /** Claims that stand and cite nothing. */
  readonly bare: number;
  readonly disputedClaims: number;
};

export type CitationSummary = {
  readonly id: string;
  readonly claimId: string;
  readonly claim: string;
  /** Key of the delegation the claim speaks for. */
  readonly delegation: string | null;
  readonly isLocked: boolean;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly locator: string;
  readonly bearing: Bearing;
  readonly quotation: string;
  readonly paraphrase: string;
  /** Null where there is no quotation, or no text to check it against. */
  readonly verbatim: VerbatimStatus | null;
  readonly line: number | null;
  readonly addedBy: string | null;
  readonly isMine: boolean;
  readonly grades: GradesView;
};
export type CorroborationView = {
  readonly independent: number;
  readonly sources: number;
  /** Why some do not count twice: "drawn from …", with the titles that share it. */
  readonly because: readonly {
    readonly kind: "origin" | "house" | "author";
    readonly name: string;
    readonly titles: readonly string[];
  }[];
};
/** Everything that is cited for or against one claim. */
export type ClaimEvidenceView = {
  readonly claimId: string;
  readonly claim: string;
  readonly delegation: string | null;
  readonly supports: number;
  readonly disputes: number;
  readonly corroboration: CorroborationView | null;
  readonly citations: readonly CitationSummary[];
  readonly next: number | null;
};
export type DisputedView = {
  readonly items: readonly {
    readonly claimId: string;
    readonly claim: string;
    readonly delegation: string | null;
    readonly supports: number;
    readonly disputes: number;
    /** At most six a side. */
    readonly citations: readonly CitationSummary[];
    readonly corroboration: CorroborationView | null;
  }[];
  readonly total: number;
  readonly next: number | null;
};

export type LinkedSource = { readonly id: string; readonly title: string };
export type SourcePageView = SourceSummary & {
  /** The whole source as one would cite it. */
  readonly reference: string;
  readonly container: string;
  readonly pages: string;
  readonly doi: string;
  readonly language: string;
  /** Participants' grades with their reasons, newest first. */
  readonly reasons: readonly { readonly value: string; readonly reason: string; readonly by: string; readonly at: Instant }[];
  readonly origin: LinkedSource | null;
  /** Sources drawn from it. */
  readonly derived: readonly LinkedSource[];
  readonly bothSides: readonly (BothSides & { readonly words?: readonly [claim: string, against: string] })[];
  readonly text: {
    readonly addedBy: string | null;
    readonly at: Instant;
    readonly hash: string;
    readonly bytes: number;
    readonly lines: number;
    /** Why this reader cannot replace it, or null. */
    readonly refusal: string | null;
  } | null;
  readonly citations: readonly CitationSummary[];
  readonly next: number | null;
};
export type SourceTextView = {
  readonly page: number;
  readonly pages: number;
  /** Stretches of lines; a very long line comes in several. */
  readonly rows: readonly {
    /** Where it begins in the text. */
    readonly from: number;
    readonly line: number;
    readonly isContinued: boolean;
    readonly text: string;
    readonly marks: readonly Mark[];
  }[];
};
/** Where a verbatim quotation stands in a row. */
export type Mark = { readonly from: number; readonly to: number; readonly citationId: string };

/** Evidence prepared in the scenario, ready to be cited. */
export type PreparedEvidenceView = {
  readonly key: string;
  readonly claim: string;
  readonly credibility: string;
  readonly citations: readonly {
    /** Key of the source in the scenario; its id here, where the debate has it. */
    readonly source: string;
    readonly sourceId: string | null;
    readonly sourceTitle: string;
    readonly locator: string;
    readonly bearing: Bearing;
  }[];
  readonly bearsOn: readonly { readonly option: string; readonly bearing: "for" | "against" | "both" }[];
  readonly disputedBy: readonly {
    readonly source: string;
    readonly sourceTitle: string;
    readonly locator: string;
    readonly why: string;
  }[];
};
/** A source as a list to choose from needs it. */
export type SourceChoice = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly author: string;
  readonly issued: string;
  readonly hasText: boolean;
};
