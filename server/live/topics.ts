import type { LiveTopic } from "@/contracts/record";
import type { RecordType } from "@/domain/record";

const TOPICS = {
  "debate-created": ["debate"],
  "debate-opened": ["debate"],
  "phase-entered": ["debate", "polls", "floor"],
  "deadline-set": ["debate", "polls"],
  "debate-closed": ["debate", "polls"],
  "participant-joined": ["people"],
  "participant-seated": ["people", "debate"],
  "head-appointed": ["people", "debate"],
  "participant-left": ["people"],
  "position-declared": ["positions"],
  "claim-added": ["floor"],
  "claim-edited": ["floor"],
  "claim-withdrawn": ["floor"],
  "argument-added": ["floor"],
  "argument-withdrawn": ["floor"],
  "source-added": ["floor"],
  "citation-added": ["floor"],
  "citation-withdrawn": ["floor"],
  "claim-rated": ["floor"],
  "argument-rated": ["floor"],
  "settings-changed": ["debate"],
  announcement: ["debate"],
  "electorate-changed": ["polls"],
  "poll-configured": ["polls"],
  "poll-imported": ["polls"],
  "objection-raised": ["polls"],
  "objection-withdrawn": ["polls"],
  "poll-opened": ["polls", "debate"],
  "ballot-cast": ["polls"],
  "ballot-changed": ["polls"],
  "poll-closed": ["polls", "debate"],
} as const satisfies Record<RecordType, readonly LiveTopic[]>;

/** Which parts of a page an entry of this type makes out of date. The record itself always is. */
export function topicsOf(type: string): readonly LiveTopic[] {
  return [...(TOPICS[type as RecordType] ?? []), "record"];
}
