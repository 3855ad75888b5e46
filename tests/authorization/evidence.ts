import { randomUUID } from "node:crypto";
import { ADMITTED, DELEGATES } from "./actors";
import type { Expectation, Facts } from "./expectations";

type Input = (facts: Facts) => Record<string, unknown>;
const inDebate =
  (more: () => Record<string, unknown> = () => ({})): Input =>
  ({ debate }) => ({ debate, ...more() });
const read = (more?: () => Record<string, unknown>): Expectation => ({ may: ADMITTED, input: inDebate(more) });
const readMissing = (more: () => Record<string, unknown>): Expectation => ({ ...read(more), orNotFound: ADMITTED });
const write = (more: () => Record<string, unknown>): Expectation => ({ may: DELEGATES, during: "argue", input: inDebate(more) });
const grade = (more: () => Record<string, unknown>): Expectation => ({ may: DELEGATES, during: "rate", input: inDebate(more) });
const aCitation = () => ({ sourceId: randomUUID(), locator: "", bearing: "supports", quotation: "", paraphrase: "" });

export const EVIDENCE_EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  "evidence.ledger": read(),
  "evidence.disputed": read(),
  "evidence.prepared": read(),
  "evidence.sources": read(),
  "evidence.source": readMissing(() => ({ sourceId: randomUUID() })),
  "evidence.sourceText": readMissing(() => ({ sourceId: randomUUID() })),
  "evidence.claim": readMissing(() => ({ claimId: randomUUID() })),
  "evidence.citation": readMissing(() => ({ citationId: randomUUID() })),
  "evidence.checkQuotation": {
    ...write(() => ({ sourceId: randomUUID(), quotation: "a" })),
    isKeyless: true,
    orNotFound: DELEGATES,
  },
  "evidence.previewSources": { ...write(() => ({ text: "https://example.org/" })), isKeyless: true },
  "evidence.addSource": write(() => ({ title: "A book", type: "book" })),
  "evidence.importSources": write(() => ({ text: "https://example.org/" })),
  "evidence.setSourceText": write(() => ({ sourceId: randomUUID(), text: "Words" })),
  "evidence.linkOrigin": write(() => ({ sourceId: randomUUID(), originId: null })),
  "evidence.addCitation": write(() => ({ claimId: randomUUID(), citation: aCitation() })),
  "evidence.withdrawCitation": write(() => ({ citationId: randomUUID() })),
  "evidence.gradeSource": grade(() => ({ sourceId: randomUUID(), value: "B", reason: "So" })),
  "evidence.gradeCitation": grade(() => ({ citationId: randomUUID(), value: "2", reason: "So" })),
};
