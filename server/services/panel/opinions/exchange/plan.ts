import { v7 as newId } from "uuid";
import { MAX_POLIS_CLAIMS, type PolisReport } from "@/contracts/panel/opinions";
import { folded } from "@/domain/kernel";
import { claimOf } from "@/domain/opinions";
import { type PackedHistory, packed } from "@/server/data/panel/opinions/packed-history";
import { cutText } from "../../../argument/exchange/plan/claims";
import { LossCount } from "../../../argument/exchange/plan/loss-count";
import type { ReadFiles } from "./read-polis-files";

export type PolisPlan = {
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly history: PackedHistory;
  readonly people: number;
  readonly report: PolisReport;
};
type Standing = { readonly claims: readonly { readonly id: string; readonly text: string }[]; readonly isKnown: boolean };

const SAMPLE = 12;

/**
 * What the files would bring: comments become claims, word for word those that the debate has, and votes become ratings of people who
 * take no part. Rejected comments, those about the conversation and those without words stay away with their votes.
 */
export function planPolis({ set }: ReadFiles, { claims: standing, isKnown }: Standing): PolisPlan {
  const lost = new LossCount();
  const byText = new Map(standing.map(({ id, text }) => [folded(text), id]));
  const leftOut = new Set(set.leftOut);
  const ids = new Map<string, string>();
  const added: { id: string; text: string }[] = [];
  let known = 0;
  for (const { id, text: words } of set.comments) {
    if (leftOut.has(id) || words.trim() === "") continue;
    const text = cutText(words.normalize("NFC").trim(), lost);
    const same = byText.get(folded(text));
    if (same === undefined) added.push({ id: newId(), text });
    else known += 1;
    ids.set(id, same ?? added.at(-1)!.id);
    byText.set(folded(text), ids.get(id)!);
  }
  lost.add("claims", leftOut.size, "They were rejected, or are about the conversation itself.");
  lost.add("claims", set.comments.filter(({ id, text }) => !leftOut.has(id) && text.trim() === "").length, "They have no words.");
  const history = packed(set.table, ids);
  const people = history.starts.length - 1;
  countVotes(set, ids, history.cells.length, lost);
  lost.add("people", set.table.participantIds.length - people, "They rated none of the claims that come along.");
  const report: PolisReport = {
    title: titleOf(set),
    people,
    ratings: history.cells.length,
    known,
    adds: added.length,
    sample: added.slice(0, SAMPLE).map(({ text }) => text),
    sign: set.sign,
    signEvidence: set.signEvidence,
    lost: lost.list(),
    problems: problemsOf(history.cells.length, added.length, isKnown),
  };
  return { claims: added, history, people, report };
}

function countVotes({ table, findings }: ReadFiles["set"], ids: ReadonlyMap<string, string>, kept: number, lost: LossCount): void {
  const carried = table.cells.filter((cell) => ids.has(table.claimIds[claimOf(cell)]!)).length;
  lost.add("votes", findings.repeatedVotes, "A later vote of the same person on the same claim replaces them.");
  lost.add("votes", table.cells.length - carried, "Their claims do not come along.");
  lost.add("votes", carried - kept, "The file has their claim twice, word for word.");
  lost.add("rows", findings.unreadableVotes, "They name no voter, no claim or no vote.");
}

const titleOf = ({ summary }: ReadFiles["set"]): string =>
  summary.get("topic")?.normalize("NFC").trim().slice(0, 200) || "A Polis conversation";

function problemsOf(ratings: number, claims: number, isKnown: boolean): readonly string[] {
  return [
    ...(isKnown ? ["These very files were imported before."] : []),
    ...(ratings === 0 ? ["There is nothing to import: no vote is on a claim that comes along."] : []),
    ...(claims > MAX_POLIS_CLAIMS ? [`An import may add ${MAX_POLIS_CLAIMS} claims at most.`] : []),
  ];
}
