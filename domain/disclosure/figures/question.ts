import { DomainError } from "../../kernel";
import type { AnswerKind } from "./statistics";

/** Answers that are counted together where a breakdown cannot be given in full: on a rating 1–9 the thirds, on a choice each answer alone. */
export type Band = { readonly band: string; readonly answers: readonly string[] };

/**
 * One question in one round. `breakdowns` in the order registered before the panel opened. `tooClose`: the groups whose figures would show
 * what a few did since the last ones given. `merged`: the label that stands for several groups (`groupsToKeep`). Without `bands` (free numbers) a breakdown is given in full or not at all.
 */
export type Question = {
  readonly kind: AnswerKind;
  readonly breakdowns: readonly { readonly name: string; readonly tooClose?: ReadonlySet<string>; readonly merged?: string | null }[];
  readonly bands: readonly Band[] | null;
};

/**
 * What one panellist answered: their group in each breakdown, as registered, and one answer for each part. Parts that depend on each other
 * (ranks of several items, shares of 100, boxes ticked) are one question with several parts; other items are questions of their own.
 */
export type Sheet = { readonly groups: readonly string[]; readonly answers: readonly string[] };

/** The band of every answer. Throws `invalid` for an answer in two bands. */
export function bandsByAnswer(bands: readonly Band[]): ReadonlyMap<string, string> {
  const byAnswer = new Map<string, string>();
  for (const { band, answers } of bands)
    for (const answer of answers) {
      if (byAnswer.has(answer)) throw new DomainError("invalid", `The answer “${answer}” is in two bands.`);
      byAnswer.set(answer, band);
    }
  return byAnswer;
}

/** Throws `invalid` unless every sheet has a group for every breakdown, as many answers as the others, and answers that have a band. */
export function checkSheets({ breakdowns, bands }: Question, sheets: readonly Sheet[]): void {
  const known = bands && bandsByAnswer(bands);
  for (const { groups, answers } of sheets) {
    if (groups.length !== breakdowns.length) throw new DomainError("invalid", "A sheet has one group for each breakdown.");
    if (answers.length === 0 || answers.length !== sheets[0]!.answers.length)
      throw new DomainError("invalid", "All sheets of a question have the same parts.");
    const stray = known && answers.find((answer) => !known.has(answer));
    if (typeof stray === "string") throw new DomainError("invalid", `The answer “${stray}” is in no band.`);
  }
}
