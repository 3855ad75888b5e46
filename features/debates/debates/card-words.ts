import type { DebateCard } from "@/contracts/debates/debates";

/** What somebody is in a debate, in words. */
export function seatWords({ role, delegationName }: Pick<DebateCard, "role" | "delegationName">): string {
  if (role === "owner" || role === "facilitator") return "You run it";
  if (role === "head") return `You head ${delegationName}`;
  if (role === "delegate") return `You sit with ${delegationName}`;
  return role === "observer" ? "You observe, without a seat" : "You have not joined yet";
}

/** Where a debate stands, in words. */
export function stateWords({ status, phase }: Pick<DebateCard, "status" | "phase">): string {
  if (status === "draft") return "Draft: its room is not open yet";
  return status === "closed" ? "Closed" : `Now: ${phase}`;
}

export type CardGroups = {
  readonly wanting: readonly DebateCard[];
  readonly going: readonly DebateCard[];
  readonly over: readonly DebateCard[];
};

/** The debates that want something, those that go on without, and those that are over; each in the order given. */
export function groupsOf(cards: readonly DebateCard[]): CardGroups {
  return {
    wanting: cards.filter(({ wants }) => wants !== null),
    going: cards.filter(({ wants, status }) => wants === null && status !== "closed"),
    over: cards.filter(({ wants, status }) => wants === null && status === "closed"),
  };
}
