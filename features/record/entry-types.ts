import type { RecordType } from "@/domain/record";

/** What each kind of entry is called in the filter, and under which heading it stands. */
export const ENTRY_TYPES = {
  "debate-created": { group: "The debate", label: "Debate created" },
  "debate-opened": { group: "The debate", label: "Room opened" },
  "phase-entered": { group: "The debate", label: "Phases" },
  "deadline-set": { group: "The debate", label: "Deadlines" },
  "settings-changed": { group: "The debate", label: "Settings" },
  announcement: { group: "The debate", label: "Announcements" },
  "debate-closed": { group: "The debate", label: "Debate closed" },
  "participant-joined": { group: "People", label: "People who joined" },
  "participant-seated": { group: "People", label: "Seats" },
  "head-appointed": { group: "People", label: "Heads of delegations" },
  "participant-left": { group: "People", label: "People who left" },
  "position-declared": { group: "Positions", label: "Positions" },
  "claim-added": { group: "The floor", label: "Claims" },
  "claim-edited": { group: "The floor", label: "Rewordings" },
  "claim-withdrawn": { group: "The floor", label: "Withdrawn claims" },
  "claim-rated": { group: "The floor", label: "Ratings of claims" },
  "argument-added": { group: "The floor", label: "Arguments" },
  "argument-withdrawn": { group: "The floor", label: "Withdrawn arguments" },
  "argument-rated": { group: "The floor", label: "Ratings of arguments" },
  "source-added": { group: "The floor", label: "Sources" },
  "citation-added": { group: "The floor", label: "Citations" },
  "citation-withdrawn": { group: "The floor", label: "Withdrawn citations" },
  "claim-tagged": { group: "The floor", label: "Criteria of claims" },
  "claim-merged": { group: "The floor", label: "Merged claims" },
  "claim-unmerged": { group: "The floor", label: "Claims set apart again" },
  "source-text-added": { group: "Evidence", label: "Texts of sources" },
  "source-linked": { group: "Evidence", label: "Origins of sources" },
  "source-graded": { group: "Evidence", label: "Grades of sources" },
  "citation-graded": { group: "Evidence", label: "Grades of cited items" },
  "consistency-rated": { group: "Evidence", label: "Consistency ratings" },
  "arguments-imported": { group: "Evidence", label: "Imported arguments" },
  "moderation-policy-set": { group: "Moderation", label: "Moderation policy" },
  moderated: { group: "Moderation", label: "Moderators' decisions" },
  "appeal-made": { group: "Moderation", label: "Appeals" },
  "appeal-decided": { group: "Moderation", label: "Decided appeals" },
  "prompt-sent": { group: "Moderation", label: "Prompts sent" },
  "prompt-done": { group: "Moderation", label: "Prompts done" },
  "poll-configured": { group: "Ballots", label: "Terms of votes" },
  "poll-imported": { group: "Ballots", label: "Imported votes" },
  "poll-opened": { group: "Ballots", label: "Votes opened" },
  "electorate-changed": { group: "Ballots", label: "Electorate" },
  "ballot-cast": { group: "Ballots", label: "Ballots cast" },
  "ballot-changed": { group: "Ballots", label: "Ballots changed" },
  "objection-raised": { group: "Ballots", label: "Silence broken" },
  "objection-withdrawn": { group: "Ballots", label: "Objections taken back" },
  "poll-closed": { group: "Ballots", label: "Counts" },
} as const satisfies Record<RecordType, { readonly group: string; readonly label: string }>;

/** The filter's choices, grouped, in the table's order. */
export function filterChoices(): readonly {
  readonly group: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}[] {
  const groups = new Map<string, { readonly value: string; readonly label: string }[]>();
  for (const [value, { group, label }] of Object.entries(ENTRY_TYPES)) groups.set(group, [...(groups.get(group) ?? []), { value, label }]);
  return [...groups].map(([group, options]) => ({ group, options }));
}

export const isEntryType = (value: unknown): value is RecordType => typeof value === "string" && Object.hasOwn(ENTRY_TYPES, value);
