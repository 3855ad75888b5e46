import type { Polarity, Status } from "@/domain/argumentation";
import type { Standing, ThingKind } from "@/domain/moderation";
import type { Transaction } from "../../connection/client";
import { rowsOf, type Source } from "../../connection/statement";

export type ThingRef = { readonly kind: ThingKind; readonly id: string };
export type StandingThing = ThingRef & Standing & { readonly authorId: string | null; readonly revision: number };

/** A claim or argument of this debate as far as moderation goes, or null. An argument has no revision of its own: 0. */
export async function findStanding(tx: Transaction, debateId: string, { kind, id }: ThingRef): Promise<StandingThing | null> {
  const which = { where: { id, debateId }, select: STANDING };
  const row =
    kind === "claim"
      ? await tx.claim.findFirst({ ...which, select: { ...STANDING, revision: true } })
      : await tx.argument.findFirst(which).then((argument) => argument && { ...argument, revision: 0 });
  return row && { kind, ...row, status: row.status as Status };
}

const STANDING = { id: true, status: true, isLocked: true, awaitsApproval: true, authorId: true } as const;

/** Premises of an argument that are its author's and that nobody has approved yet. */
export async function findUnapprovedPremises(tx: Transaction, { id, authorId }: StandingThing): Promise<readonly StandingThing[]> {
  const rows = await tx.claim.findMany({
    where: { awaitsApproval: true, authorId, premises: { some: { argumentId: id } } },
    select: { ...STANDING, revision: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ kind: "claim", ...row, status: row.status as Status }));
}

export async function setStanding(tx: Transaction, { kind, id }: ThingRef, { status, isLocked, awaitsApproval }: Standing): Promise<void> {
  const data = { status, isLocked, awaitsApproval };
  if (kind === "claim") await tx.claim.update({ where: { id }, data, select: { id: true } });
  else await tx.argument.update({ where: { id }, data, select: { id: true } });
}

export type ClaimFacts = {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly status: Status;
  readonly is_locked: boolean;
  readonly awaits_approval: boolean;
  readonly author_id: string | null;
  readonly delegation_id: string | null;
  readonly author: string | null;
  readonly delegation: string | null;
  readonly at: Date;
};
export type ArgumentFacts = Omit<ClaimFacts, "text" | "revision"> & {
  readonly polarity: Polarity;
  readonly premises: readonly string[];
  readonly option: string | null;
  readonly target_claim_id: string | null;
  readonly target_argument_id: string | null;
};
export type Things = {
  readonly claims: ReadonlyMap<string, ClaimFacts>;
  readonly arguments: ReadonlyMap<string, ArgumentFacts>;
};

/** These claims and arguments of the debate, with the claims that the arguments are made of and speak to. */
export async function findThings(source: Source, debateId: string, refs: readonly ThingRef[]): Promise<Things> {
  const idsOf = (kind: ThingKind) => [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
  const inferences = await rowsOf<ArgumentFacts>(source, "moderated-arguments", ARGUMENTS, [debateId, idsOf("argument")]);
  const parts = inferences.flatMap(({ premises, target_claim_id: target }) => (target ? [...premises, target] : premises));
  const claims = await rowsOf<ClaimFacts>(source, "moderated-claims", CLAIMS, [debateId, [...new Set([...idsOf("claim"), ...parts])]]);
  return { claims: byId(claims), arguments: byId(inferences) };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

const WHO = `LEFT JOIN participant p ON p.id = x.author_id LEFT JOIN delegation g ON g.id = x.delegation_id`;
const COLUMNS = `x.id, x.status, x.is_locked, x.awaits_approval, x.author_id, x.delegation_id, p.display_name AS author, g.name AS delegation, x.created_at AS at`;

const CLAIMS = `SELECT ${COLUMNS}, x.text, x.revision FROM claim x ${WHO} WHERE x.debate_id = $1::uuid AND x.id = ANY ($2::uuid[])`;

const ARGUMENTS = `
SELECT ${COLUMNS}, x.polarity, o.label AS option, x.target_claim_id, x.target_argument_id,
  ARRAY(SELECT m.claim_id FROM premise m WHERE m.argument_id = x.id ORDER BY m."order") AS premises
FROM argument x LEFT JOIN option o ON o.id = x.target_option_id ${WHO}
WHERE x.debate_id = $1::uuid AND x.id = ANY ($2::uuid[])`;
