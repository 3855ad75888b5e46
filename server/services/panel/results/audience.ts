import type { PanelFile, RoundResults } from "@/contracts/panel/results";
import { ANSWER_FIELDS, type AnswerField, FIELDS_AT, mayAccompany, type PlaceOfAnswers } from "@/domain/disclosure";
import type { Role } from "@/domain/permissions";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import type { PanellistRow } from "@/server/data/panel/panellists/panellists";
import { shownItem } from "./shown-item";

/** As whom somebody reads a panel: as those do who run it, as the owner of the workspace, from the panel, or from outside. */
export type Audience = Extract<PlaceOfAnswers, "panellist" | "facilitator" | "owner"> | "public";

export function audienceOf(role: Role, isPanellist: boolean): Audience {
  if (role === "facilitator" || role === "owner") return role;
  return isPanellist ? "panellist" : "public";
}

/** Why results are not for this reader at all, as a sentence, or null. */
export function refusalToRead({ anonymity, closedAt }: Pick<PanelRow, "anonymity" | "closedAt">, audience: Audience): string | null {
  if (audience !== "public") return null;
  if (anonymity === "named") return "The answers of this panel are named: its results are read by the panel and by those who run it.";
  return closedAt ? null : "The panel is still at work. Its results can be read here when it has closed.";
}

/** Until the panel closes a panellist sees of earlier rounds what feedback promised. */
export function asFeedback(results: RoundResults, feedback: PanelRow["feedback"]): RoundResults | null {
  if (!feedback.distribution) return null;
  return { ...results, items: results.items.map((item) => shownItem(item, feedback)) };
}

/** Whether the single answers of a sheet may be given to this reader, and with what beside them. */
export function fieldsFor({ anonymity }: Pick<PanelRow, "anonymity">, audience: Audience): ReadonlySet<AnswerField> {
  if (audience === "public") return new Set();
  const fields = ANSWER_FIELDS.filter((field) => mayAccompany(anonymity, field, audience));
  return new Set(fields.includes("answer") && fields.includes("sheet") ? fields : []);
}

/** What a panellist is called before this reader. */
export const calledFor = (fields: ReadonlySet<AnswerField>, panellist: PanellistRow | undefined): string =>
  (fields.has("name") ? panellist?.name : panellist?.pseudonym) ?? "";

/** Whether a field is given only where every group is large. */
export const isOnlyLarge = ({ anonymity }: Pick<PanelRow, "anonymity">, audience: Audience): boolean =>
  audience !== "public" && FIELDS_AT[anonymity].group[audience] === "large";

/** The files that a reader may take away. One's own answers where they are kept with their panellist. */
export function filesFor(panel: Pick<PanelRow, "anonymity">, audience: Audience, isPanellist: boolean): readonly PanelFile[] {
  return [
    "panel-results.csv",
    "panel-results.json",
    "panel-codebook.csv",
    ...(fieldsFor(panel, audience).size > 0 ? (["panel-answers-long.csv", "panel-answers-wide.csv"] as const) : []),
    ...(isPanellist && panel.anonymity !== "detached" ? (["panel-my-answers.csv"] as const) : []),
  ];
}
