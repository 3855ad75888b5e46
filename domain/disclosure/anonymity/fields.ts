import type { AnonymityLevel } from "./anonymity";

/**
 * What may stand beside an answer. `name`: any id of the person, too. `sheet`: that two answers are one panellist's. `order`: any number
 * or id that tells what came first. `time`: anything finer than the round. `revisions`: what it was before. Question and round always may.
 */
export const ANSWER_FIELDS = ["name", "pseudonym", "sheet", "answer", "reason", "group", "order", "time", "revisions"] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** `stored`: the row itself; `logs`: logs, live events, mail, the record, idempotency rows; the others are readers, on every path to them. */
export const PLACES_OF_ANSWERS = ["stored", "panellist", "facilitator", "owner", "logs"] as const;
export type PlaceOfAnswers = (typeof PLACES_OF_ANSWERS)[number];

/**
 * `figures`: only inside figures and texts that this module lets out, never beside a single answer. `kept`: as `groupsToKeep` writes it, by
 * the sizes groups had when the panel opened. `large`: only where `groupsToKeep` keeps every group of the breakdown apart.
 */
export type FieldRule = "yes" | "no" | "figures" | "kept" | "large";

/** What may accompany an answer at each level; the server reads its columns and the fields of every answer from here. */
export const FIELDS_AT: Readonly<Record<AnonymityLevel, Readonly<Record<AnswerField, Readonly<Record<PlaceOfAnswers, FieldRule>>>>>> = {
  named: {
    name: row("yes", "yes", "yes", "yes", "yes"),
    pseudonym: row("no", "no", "no", "no", "no"),
    sheet: row("yes", "yes", "yes", "yes", "yes"),
    answer: row("yes", "yes", "yes", "yes", "no"),
    reason: row("yes", "yes", "yes", "yes", "no"),
    group: row("yes", "yes", "yes", "yes", "yes"),
    order: row("yes", "yes", "yes", "yes", "yes"),
    time: row("yes", "yes", "yes", "yes", "yes"),
    revisions: row("yes", "yes", "yes", "yes", "no"),
  },
  pseudonymous: {
    name: row("yes", "no", "yes", "yes", "yes"),
    pseudonym: row("yes", "yes", "yes", "yes", "no"),
    sheet: row("yes", "yes", "yes", "yes", "no"),
    answer: row("yes", "yes", "yes", "yes", "no"),
    reason: row("yes", "yes", "yes", "yes", "no"),
    group: row("yes", "large", "yes", "yes", "no"),
    order: row("yes", "no", "yes", "yes", "no"),
    time: row("yes", "no", "yes", "yes", "no"),
    revisions: row("yes", "no", "yes", "yes", "no"),
  },
  "facilitator-only": {
    name: row("yes", "no", "yes", "no", "yes"),
    pseudonym: row("no", "no", "no", "no", "no"),
    sheet: row("yes", "no", "yes", "no", "no"),
    answer: row("yes", "figures", "yes", "figures", "no"),
    reason: row("yes", "figures", "yes", "figures", "no"),
    group: row("yes", "figures", "yes", "figures", "no"),
    order: row("yes", "no", "yes", "no", "no"),
    time: row("yes", "no", "yes", "no", "no"),
    revisions: row("yes", "no", "yes", "no", "no"),
  },
  detached: {
    name: row("no", "no", "no", "no", "no"),
    pseudonym: row("no", "no", "no", "no", "no"),
    sheet: row("yes", "no", "no", "no", "no"),
    answer: row("yes", "figures", "figures", "figures", "no"),
    reason: row("yes", "figures", "figures", "figures", "no"),
    group: row("kept", "figures", "figures", "figures", "no"),
    order: row("no", "no", "no", "no", "no"),
    time: row("no", "no", "no", "no", "no"),
    revisions: row("no", "no", "no", "no", "no"),
  },
};

function row(
  stored: FieldRule,
  panellist: FieldRule,
  facilitator: FieldRule,
  owner: FieldRule,
  logs: FieldRule,
): Readonly<Record<PlaceOfAnswers, FieldRule>> {
  return { stored, panellist, facilitator, owner, logs };
}

/** Whether a field may stand beside a single answer there; `large` and `kept` groups may, where `groupsToKeep` gives them. */
export function mayAccompany(level: AnonymityLevel, field: AnswerField, place: PlaceOfAnswers): boolean {
  const rule = FIELDS_AT[level][field][place];
  return rule !== "no" && rule !== "figures";
}
