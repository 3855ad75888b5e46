import type { ProposalText } from "@/domain/negotiation";
import { aDebate, type TestDebate } from "./a-debate";
import { newKey, type Somebody } from "./a-user";

type Words = Parameters<Somebody["api"]["proposals"]["make"]>[0]["text"];

/** Words of a proposal over the options of the test scenario. */
export const wording = (fields: Partial<ProposalText> = {}): Words => {
  const { title, options, conditions, commitments } = { ...SWINGS, ...fields };
  return { title, options: [...options], conditions: [...conditions], commitments: commitments.map((one) => ({ ...one })) };
};

const SWINGS: ProposalText = {
  title: "A garden with swings",
  options: ["garden", "playground"],
  conditions: ["Quiet after nine."],
  commitments: [
    { delegation: "parents", what: "Paint the fence." },
    { delegation: "gardeners", what: "Plant the trees." },
  ],
};

/** Two people in each voting delegation, negotiating. */
export const aNegotiation = (fields: Parameters<typeof aDebate>[0] = {}) => aDebate({ phase: "negotiation", delegates: 2, ...fields });

/** What somebody may do with proposals, as one says it in a test. */
export const asDelegate = ({ slug: debate }: TestDebate, { api: { proposals } }: Somebody) => ({
  make: (fields: Partial<ProposalText> = {}) => proposals.make({ debate, text: wording(fields), ...newKey() }),
  reword: (number: number, over: number, fields: Partial<ProposalText>) =>
    proposals.reword({ debate, number, over, text: wording(fields), ...newKey() }),
  withdraw: (number: number) => proposals.withdraw({ debate, number, ...newKey() }),
  amend: (number: number, base: number, fields: Partial<ProposalText>, reason = "It reads better.") =>
    proposals.amend({ debate, number, base, reason, text: wording(fields), ...newKey() }),
  accept: (amendmentId: string, over: number, fields?: Partial<ProposalText>) =>
    proposals.acceptAmendment({ debate, amendmentId, over, text: fields ? wording(fields) : null, ...newKey() }),
  decline: (amendmentId: string, note = "") => proposals.declineAmendment({ debate, amendmentId, note, ...newKey() }),
  withdrawAmendment: (amendmentId: string) => proposals.withdrawAmendment({ debate, amendmentId, ...newKey() }),
  sponsor: (number: number, revision = 1) => proposals.sponsor({ debate, number, revision, ...newKey() }),
  stopSponsoring: (number: number) => proposals.stopSponsoring({ debate, number, ...newKey() }),
  object: (number: number, reason = "Swings are loud.") => proposals.object({ debate, number, reason, ...newKey() }),
  takeBackObjection: (number: number) => proposals.takeBackObjection({ debate, number, ...newKey() }),
  get: (number: number) => proposals.get({ debate, number }),
  list: () => proposals.list({ debate }),
});

/** A proposal of the parents that the gardeners carried over the line: an option of the debate, `proposal-1`. */
export async function carry(debate: TestDebate) {
  const { number } = await asDelegate(debate, debate.headOf("parents")).make();
  return asDelegate(debate, debate.headOf("gardeners")).sponsor(number);
}
