import type { SourcePageView } from "@/contracts/argument/evidence";
import type { BothSides } from "@/domain/argumentation";
import { citationRows } from "@/server/data/argument/evidence/citation-rows";
import { claimTexts } from "@/server/data/argument/evidence/claim-texts";
import { gradeReasons, textFacts } from "@/server/data/argument/evidence/source-rows";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { citationSummary } from "../citations/citation-summary";
import { ledgerOfDebate } from "../ledger-of-debate";
import { noSuchSource, refusalToReplace } from "../refusals";
import { referenceOf } from "./reference";
import { sourceSummary } from "./source-summary";

type Input = { readonly sourceId: string; readonly from: number };

const PAGE = 40;
const PAIRS = 3;

/** One source: its record, its grades with reasons, where it comes from, and who cites it where. */
export async function getSource(scope: DebateScope, { sourceId, from }: Input): Promise<SourcePageView> {
  const debate = await ledgerOfDebate(scope);
  const row = debate.rows.find(({ id }) => id === sourceId);
  if (!row) throw noSuchSource();
  const standing = debate.ledger.sources.find(({ id }) => id === sourceId);
  const [reference, reasons, text, cited, bothSides] = await Promise.all([
    referenceOf(row),
    gradeReasons(sourceId),
    textOf(scope, sourceId),
    citationRows(scope, { sourceId }, { from, atMost: PAGE + 1 }),
    inWords(scope, standing?.bothSides ?? []),
  ]);
  const link = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
  const origin = debate.rows.find(({ id }) => id === row.originId);
  return {
    ...sourceSummary(row, standing, debate),
    reference,
    container: row.csl["container-title"] ?? "",
    pages: row.csl.page ?? "",
    doi: row.csl.DOI ?? "",
    language: row.csl.language ?? "",
    reasons,
    origin: origin ? link(origin) : null,
    derived: debate.rows.filter(({ originId }) => originId === sourceId).map(link),
    bothSides,
    text,
    citations: cited.slice(0, PAGE).map(citationSummary),
    next: cited.length > PAGE ? from + PAGE : null,
  };
}

async function textOf(scope: DebateScope, sourceId: string): Promise<SourcePageView["text"]> {
  const facts = await textFacts(sourceId);
  if (!facts) return null;
  const { addedBy, at, hash, bytes, lines, authorId, delegationId } = facts;
  const refusal = scope.participant ? refusalToReplace({ authorId, delegationId }, authorOf(scope)) : null;
  return { addedBy, at: at.toISOString(), hash, bytes, lines, refusal: refusal?.message ?? null };
}

async function inWords(scope: DebateScope, bothSides: readonly BothSides[]): Promise<SourcePageView["bothSides"]> {
  const pairs = bothSides.filter(({ kind }) => kind === "claims").slice(0, PAIRS);
  const shown = [...bothSides.filter(({ kind }) => kind === "option"), ...pairs];
  const ids = shown.flatMap((one) => (one.kind === "claims" ? [one.claim, one.against] : []));
  const texts = await claimTexts(scope.debate.id, ids);
  return shown.map((one) =>
    one.kind === "option" ? one : { ...one, words: [texts.get(one.claim) ?? "", texts.get(one.against) ?? ""] as const },
  );
}
