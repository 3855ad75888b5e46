import { v7 as newId } from "uuid";
import type { ProposedOption } from "@/domain/negotiation";
import type { Transaction } from "../../connection/client";

export type OptionRow = {
  readonly key: string;
  readonly label: string;
  readonly family: string;
  readonly hue: number;
  readonly order: number;
  readonly proposalId: string | null;
};

/** The options of a debate in their order, with the proposal that each came from. */
export async function listOptions(tx: Transaction, debateId: string): Promise<readonly OptionRow[]> {
  return tx.option.findMany({
    where: { debateId },
    orderBy: { order: "asc" },
    select: { key: true, label: true, family: true, hue: true, order: true, proposalId: true },
  });
}

/** Names of a debate's delegations by key. */
export async function delegationNames(tx: Transaction, debateId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.delegation.findMany({ where: { debateId }, select: { key: true, name: true } });
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
}

type NewOption = ProposedOption & { readonly debateId: string; readonly proposalId: string; readonly order: number; readonly hue: number };

/** Writes an option after all others of its debate, and puts it last in these polls. */
export async function insertOption(tx: Transaction, option: NewOption, polls: readonly string[]): Promise<void> {
  const { debateId, key, obliges, doesNotOblige, ...rest } = option;
  await tx.option.create({
    data: { id: newId(), debateId, key, obliges: [...obliges], doesNotOblige: [...doesNotOblige], ...rest },
    select: { id: true },
  });
  await tx.poll.updateMany({ where: { debateId, key: { in: [...polls] } }, data: { optionKeys: { push: key } } });
}

type NewCheck = {
  readonly debateId: string;
  readonly proposalId: string;
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly option: string;
};

/** Writes the poll of a consensus check after all others: one option, and every voting delegation may break silence on it. */
export async function insertCheck(tx: Transaction, { option, ...check }: NewCheck): Promise<void> {
  const last = await tx.poll.findFirst({ where: { debateId: check.debateId }, orderBy: { order: "desc" }, select: { order: true } });
  await tx.poll.create({
    data: { id: newId(), order: (last?.order ?? -1) + 1, ...check, ...SILENCE, methods: [...SILENCE.methods], optionKeys: [option] },
    select: { id: true },
  });
}

const SILENCE = {
  role: "consensus-check",
  ballotType: "consent",
  methods: ["consent"],
  electorate: "delegations",
  visibility: "open",
  quorum: 0,
  rule: "consensus",
} as const;
