/** What the live feed says has changed: parts of a page. Apart from the inputs, because browsers need the words and not the checks. */
export const LIVE_TOPICS = [
  "debate",
  "people",
  "positions",
  "floor",
  "matrix",
  "moderation",
  "prompts",
  "polls",
  "straw",
  "speaking",
  "injects",
  "proposals",
  "caucus",
  "messages",
  "debrief",
  "assessments",
  "panel",
  "notifications",
  "record",
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

export function isLiveTopic(word: string): word is LiveTopic {
  return (LIVE_TOPICS as readonly string[]).includes(word);
}

/**
 * What may change without an entry in the record, and is told in passing to those whom it concerns: who comes back to a feed cannot be
 * told later, and has to look.
 */
export const UNRECORDED_TOPICS = [
  "people",
  "straw",
  "caucus",
  "messages",
  "injects",
  "prompts",
  "moderation",
  "assessments",
  "panel",
  "debrief",
  "notifications",
] as const satisfies readonly LiveTopic[];
export type UnrecordedTopic = (typeof UNRECORDED_TOPICS)[number];
