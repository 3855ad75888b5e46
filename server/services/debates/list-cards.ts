import type { DebateCard } from "@/contracts/debates";
import { can } from "@/domain/permissions";
import { refusalToAct } from "@/domain/phases";
import { type CardRow, cardsOf } from "@/server/data/debates/cards";
import { roleOf, type UserScope } from "@/server/data/scope";

/** The debates of a person: those that want something from them first, then the open ones, drafts, and what is over. */
export async function listCards(scope: UserScope): Promise<readonly DebateCard[]> {
  const cards = (await cardsOf(scope)).flatMap((row) => cardOf(row) ?? []);
  return cards.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function cardOf(row: CardRow): DebateCard | null {
  const role = roleOf(row);
  if (!role) return null;
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
    wants: wantOf(row, role),
    people,
  };
}

/** The one thing most worth doing now, as a sentence. */
function wantOf(row: CardRow, role: DebateCard["role"]): string | null {
  const phase = { title: row.phase, allows: row.allows, deadline: row.deadline?.getTime() ?? null, debateStatus: row.status };
  const isPossible = (activity: Parameters<typeof refusalToAct>[0]) => refusalToAct(activity, phase, row.now.getTime()) === null;
  if (role === "owner" || role === "facilitator") {
    if (row.status === "draft") return "Open the room.";
    const isOverdue = row.status === "open" && row.deadline !== null && row.deadline <= row.now;
    return isOverdue ? `Move on: the deadline of “${row.phase}” has passed.` : null;
  }
  if (row.uncast !== null && can(role, "ballot:cast") && isPossible("vote")) return `Cast your ballot in “${row.uncast}”.`;
  if (role === "head" && row.position === 0 && isPossible("declare-position")) return `Declare the position of ${row.delegationName}.`;
  const isSeated = row.delegation !== null;
  return !isSeated && row.seating === "choose" && isPossible("take-seat") ? "Take a seat in a delegation." : null;
}

function rankOf({ wants, status }: DebateCard): number {
  return wants ? 0 : { open: 1, draft: 2, closed: 3 }[status];
}
