import type { Transaction } from "../../connection/client";

type Names = { readonly displayName: string; readonly realName: string | null };

/** Whether people are called by pseudonyms in a debate at this moment. */
export async function goesByPseudonyms(tx: Transaction, debateId: string): Promise<boolean> {
  const { naming, namesRevealedAt } = await tx.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: { naming: true, namesRevealedAt: true },
  });
  return naming === "pseudonyms" && namesRevealedAt === null;
}

/** What somebody who comes is called: by their own name, or like a guest with their own name put away. */
export async function namesOfNewcomer(tx: Transaction, debateId: string, name: string): Promise<Names> {
  if (!(await goesByPseudonyms(tx, debateId))) return { displayName: name, realName: null };
  const [displayName = name] = await freeNames(tx, debateId, [GUEST]);
  return { displayName, realName: name };
}

type Seated = { readonly id: string; readonly displayName: string; readonly realName: string | null; readonly delegation: string };

/**
 * New pseudonyms for those who get a seat in a delegation of this name, by participant. A pseudonym follows the seat while the lobby
 * lasts; after it, only a guest's changes, once: what somebody has said stays under the name they said it under.
 */
export async function pseudonymsFor(tx: Transaction, debateId: string, seated: readonly Seated[]): Promise<ReadonlyMap<string, string>> {
  const hidden = seated.filter(({ realName }) => realName !== null);
  if (hidden.length === 0 || !(await goesByPseudonyms(tx, debateId))) return new Map();
  const isLobby = (await phaseKindOf(tx, debateId)) === "lobby";
  const renamed = hidden.filter(({ displayName }) => isLobby || isGuest(displayName));
  const names = await freeNames(
    tx,
    debateId,
    renamed.map(({ delegation }) => delegation),
  );
  return new Map(renamed.map(({ id }, index) => [id, names[index]!]));
}

export async function rename(tx: Transaction, id: string, displayName: string): Promise<void> {
  await tx.participant.update({ where: { id }, data: { displayName }, select: { id: true } });
}

export type Revealed = { readonly participantId: string; readonly pseudonym: string; readonly name: string };

/**
 * Puts every name in the place of its pseudonym; answers the pairs, none where people went by their names. Panellists keep theirs, unless
 * their panel is named: what they were promised does not end with the exercise.
 */
export async function liftPseudonyms(tx: Transaction, debateId: string, now: Date): Promise<readonly Revealed[]> {
  if (!(await goesByPseudonyms(tx, debateId))) return [];
  await tx.debate.update({ where: { id: debateId }, data: { namesRevealedAt: now }, select: { id: true } });
  return tx.$queryRaw<Revealed[]>`
    UPDATE participant p SET display_name = p.real_name FROM participant before
    WHERE before.id = p.id AND p.debate_id = ${debateId}::uuid AND p.real_name IS NOT NULL
      AND NOT EXISTS (SELECT FROM panellist l JOIN panel n ON n.debate_id = l.debate_id WHERE l.participant_id = p.id AND n.anonymity <> 'named')
    RETURNING p.id AS "participantId", before.display_name AS pseudonym, p.real_name AS name`;
}

/** What a panellist is called beside those who go by their names: in no order but that of coming. */
export async function namesOfPanellist(tx: Transaction, debateId: string, name: string): Promise<Names> {
  const [displayName = PANELLIST] = await freeNames(tx, debateId, [PANELLIST]);
  return { displayName, realName: name };
}

const PANELLIST = "Panellist";
const GUEST = "Guest";
const isGuest = (name: string): boolean => /^Guest \d+$/.test(name);

/** "France 1", "France 2": for each base the lowest number that nobody in the debate goes by, left or not. */
async function freeNames(tx: Transaction, debateId: string, bases: readonly string[]): Promise<readonly string[]> {
  if (bases.length === 0) return [];
  const people = await tx.participant.findMany({ where: { debateId }, select: { displayName: true } });
  const taken = new Set(people.map(({ displayName }) => displayName));
  return bases.map((base) => {
    let number = 1;
    while (taken.has(`${base} ${number}`)) number += 1;
    taken.add(`${base} ${number}`);
    return `${base} ${number}`;
  });
}

async function phaseKindOf(tx: Transaction, debateId: string): Promise<string | null> {
  const [phase] = await tx.$queryRaw<{ kind: string }[]>`
    SELECT f.kind FROM debate d JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order WHERE d.id = ${debateId}::uuid`;
  return phase?.kind ?? null;
}
