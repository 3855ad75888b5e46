import type { TextChecked } from "@/contracts/argument/evidence";
import { lineStarts, quotableText, verbatimOf } from "@/domain/argumentation";
import { findSource } from "@/server/data/argument/evidence/sources";
import { type CheckedRow, holderOfText, keepText, markChecked, type QuotedRow, quotationsOf } from "@/server/data/argument/evidence/texts";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../../floor/author";
import { noSuchSource, refusalToReplace } from "../refusals";

type Input = { readonly sourceId: string; readonly text: string };

/** Keeps the text of a source and checks every quotation of it again. What somebody put there only they, or their head, replace. */
export async function setSourceText(scope: DebateScope, { sourceId, text }: Input): Promise<TextChecked> {
  const author = authorOf(scope);
  const debateId = scope.debate.id;
  return actOnFloor(scope, "argue", async (tx, { now }) => {
    const source = await findSource(tx, debateId, sourceId);
    if (!source) throw noSuchSource();
    const holder = await holderOfText(tx, debateId, sourceId);
    const refusal = holder && refusalToReplace(holder, author);
    if (refusal) throw refusal;
    const checked = recheck(text, await quotationsOf(tx, debateId, sourceId));
    const hash = await keepText(tx, { debateId, sourceId, text, addedById: author.participantId, at: now });
    const changed = checked.filter(({ isChanged }) => isChanged).map(({ isChanged, ...row }) => row);
    await markChecked(tx, changed);
    const answer = { checked: checked.length, verbatim: checked.filter(({ verbatim }) => verbatim === "verbatim").length };
    if (holder?.hash === hash && changed.length === 0) return { answer, entries: [] };
    const payload = { sourceId, title: source.title, hash, lines: lineStarts(text).length, checked: changed.map(payloadOf) };
    return { answer, entries: [{ type: "source-text-added", payload }] };
  });
}

type Rechecked = CheckedRow & { readonly isChanged: boolean };

function recheck(text: string, quotations: readonly QuotedRow[]): readonly Rechecked[] {
  const quotable = quotableText(text);
  return quotations.map(({ id, quotation, verbatim, line }) => {
    const found = verbatimOf(quotable.find(quotation));
    return { id, ...found, isChanged: found.verbatim !== verbatim || found.line !== line };
  });
}

const payloadOf = ({ id, verbatim, line }: CheckedRow) => ({ citationId: id, verbatim, line });
