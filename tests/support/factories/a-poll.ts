import type { PollSettings } from "@/contracts/voting/polls";
import { DEFAULT_BALLOT_LIMITS } from "@/domain/tally";
import type { TestDebate } from "./a-debate";
import { newKey } from "./a-user";

/** The terms of a plain poll, changed as asked. */
export const terms = (changes: Partial<PollSettings> = {}): PollSettings => ({
  ballotType: "plurality",
  methods: ["plurality"],
  limits: DEFAULT_BALLOT_LIMITS,
  seats: 1,
  rule: { id: "plurality" },
  quorum: 0,
  tieBreak: { kind: "none" },
  electorate: "participants",
  secrecy: "named",
  ...changes,
});

/** The facilitator sets the terms of a poll. */
export async function configure({ slug, facilitator }: TestDebate, poll: string, changes: Partial<PollSettings>) {
  const settings = terms(changes) as Parameters<typeof facilitator.api.polls.configure>[0]["settings"];
  return facilitator.api.polls.configure({ debate: slug, poll, settings, ...newKey() });
}

export async function pollOf({ slug, facilitator }: TestDebate, key: string) {
  return (await facilitator.api.polls.list({ debate: slug })).find((poll) => poll.key === key)!;
}

export async function resultsOf({ slug, facilitator }: TestDebate, poll: string) {
  return facilitator.api.polls.results({ debate: slug, poll });
}

export async function close({ slug, facilitator }: TestDebate, poll: string) {
  return facilitator.api.polls.close({ debate: slug, poll, ...newKey() });
}

/** What the record says of the last act of a type. */
export async function lastEntry(
  { slug, facilitator }: TestDebate,
  type: string,
): Promise<Record<string, unknown> & { readonly seq: number }> {
  const { entries } = await facilitator.api.record.page({ debate: slug, type });
  return { ...JSON.parse(entries[0]?.payload ?? "{}"), seq: entries[0]?.seq ?? 0 };
}
