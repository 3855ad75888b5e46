import type { DebateCard } from "@/contracts/debates/debates";
import { can } from "@/domain/permissions";
import { refusalToAct } from "@/domain/phases";
import { type CardRow, cardsOf } from "@/server/data/debates/debates/cards";
import { roleOf, type UserScope } from "@/server/data/scope";

/** The debates of a person: those that want something from them first, then the open ones, drafts, and what is over. */
export async function listCards(scope: UserScope): Promise<readonly DebateCard[]> {
  const cards = (await cardsOf(scope)).flatMap((row) => cardOf(row) ?? []);
  return cards.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function cardOf(row: CardRow): DebateCard | null {
  const role = roleOf(row);
  if (!role) return null;
  const want = wantOf(row, role);
  const { slug, title, question, status, phase, delegation, delegationName, workspace, people } = row;
  return {
    slug,
    title,
    question,
    status,
    phase,
    deadline: row.deadline?.toISOString() ?? null,
    role,
    delegation,
    delegationName,
    workspace,
    wants: want?.sentence ?? null,
    leadsTo: `/debates/${slug}${want?.room ?? ""}`,
    people,
  };
}

type Want = { readonly sentence: string; readonly room: "/control" | "/vote" | "/panel" | "/positions" | "/seat" };

/** The one thing most worth doing now, as a sentence, and the room in which it is done. */
function wantOf(row: CardRow, role: DebateCard["role"]): Want | null {
  const phase = {
    title: row.phase,
    allows: row.allows,
    deadline: row.deadline?.getTime() ?? null,
    debateStatus: row.status,
    isFrozen: row.isFrozen,
  };
  const isPossible = (activity: Parameters<typeof refusalToAct>[0]) => refusalToAct(activity, phase, row.now.getTime()) === null;
  if (role === "owner" || role === "facilitator") {
    if (row.status === "draft") return { sentence: "Open the room.", room: "/control" };
    const isOverdue = row.status === "open" && row.deadline !== null && row.deadline <= row.now;
    return isOverdue ? { sentence: `Move on: the deadline of “${row.phase}” has passed.`, room: "/control" } : null;
  }
  if (row.uncast !== null && can(role, "ballot:cast") && isPossible("vote"))
    return { sentence: `Cast your ballot in “${row.uncast}”.`, room: "/vote" };
  if (row.panelRound !== null && can(role, "panel:answer") && !row.isFrozen)
    return { sentence: panelSentence(row.panelRound), room: "/panel" };
  if (role === "head" && row.position === 0 && isPossible("declare-position"))
    return { sentence: `Declare the position of ${row.delegationName}.`, room: "/positions" };
  const isSeated = row.delegation !== null;
  return !isSeated && row.seating === "choose" && isPossible("take-seat")
    ? { sentence: "Take a seat in a delegation.", room: "/seat" }
    : null;
}

function panelSentence({ number, isKnown }: NonNullable<CardRow["panelRound"]>): string {
  if (number === 0) return "Propose what the panel should be asked.";
  return isKnown ? "The panel waits for your answers." : `Round ${number} of the panel is open.`;
}

function rankOf({ wants, status }: DebateCard): number {
  return wants ? 0 : { open: 1, draft: 2, closed: 3 }[status];
}
