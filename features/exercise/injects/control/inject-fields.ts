import type { InjectKind } from "@/contracts/debates/scenario";
import type { InjectView } from "@/contracts/exercise/injects";
import type { WrittenInject } from "./use-injects";

/** The form as its controls hold it. */
export type InjectFields = {
  readonly kind: InjectKind;
  readonly title: string;
  readonly text: string;
  readonly audience: "all" | "some";
  /** Keys; a browser makes one checkbox a string, and none false. */
  readonly to: readonly string[] | string | false;
  readonly requiredResponse: string;
  readonly responseMinutes: string;
  /** Order of the phase; empty: none. */
  readonly phase: string;
  readonly minutes: string;
};

export function fieldsOf(inject: InjectView | null): InjectFields {
  return {
    kind: inject?.kind ?? "event",
    title: inject?.title ?? "",
    text: inject?.text ?? "",
    audience: inject && !inject.isToAll ? "some" : "all",
    to: inject?.to ?? [],
    requiredResponse: inject?.requiredResponse ?? "",
    responseMinutes: asText(inject?.responseMinutes),
    phase: asText(inject?.release?.phase),
    minutes: asText(inject?.release?.minutes),
  };
}

/** What is wrong with the fields together, as a sentence, or null. */
export function problemWith({ audience, to, responseMinutes, phase, minutes }: InjectFields): string | null {
  if (audience === "some" && keysIn(to).length === 0) return "Choose at least one delegation.";
  if (!isMinutes(responseMinutes, 1)) return "Write the time to answer in whole minutes, at least 1.";
  if (phase !== "" && !isMinutes(minutes, 0)) return "Write the release in whole minutes, or leave it empty.";
  return null;
}

export function writtenFrom(fields: InjectFields, injectId: string | null, isReleased: boolean): WrittenInject {
  const { kind, title, text, audience, to, requiredResponse, responseMinutes, phase, minutes } = fields;
  return {
    injectId,
    kind,
    title,
    text,
    to: audience === "all" ? [] : [...keysIn(to)],
    requiredResponse,
    responseMinutes: numberIn(responseMinutes),
    phase: numberIn(phase),
    minutes: phase === "" ? null : numberIn(minutes),
    isReleased,
  };
}

const LONGEST = 20_160;
const asText = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
const keysIn = (to: InjectFields["to"]): readonly string[] => (typeof to === "string" ? [to] : to === false ? [] : to);
const numberIn = (text: string): number | null => (text.trim() === "" ? null : Number(text.trim()));
const isMinutes = (text: string, least: number): boolean =>
  text.trim() === "" || (/^\d{1,5}$/.test(text.trim()) && Number(text) >= least && Number(text) <= LONGEST);
