import type { PanelBreakdownName, PanelPeopleView, SmallGroups } from "@/contracts/panel/panellists";
import { ANONYMITY, type AnonymityLevel, splitGroups } from "@/domain/disclosure";
import { DomainError } from "@/domain/kernel";
import { findPanel } from "@/server/data/panel/panel/panel";
import { type InvitedPerson, invitedPeople } from "@/server/data/panel/panellists/invitations";
import type { DebateScope } from "@/server/data/scope";
import { env } from "@/server/env";

/** The people of the panel, what became of their invitations, and which of their groups are too small. */
export async function listPanellists({ debate }: DebateScope): Promise<PanelPeopleView> {
  const [panel, people] = await Promise.all([findPanel(debate.id), invitedPeople(debate.id)]);
  if (!panel) throw new DomainError("not-found", "This debate has no panel yet. Set it up first.");
  return {
    canMail: env.SMTP_URL !== undefined,
    isClosed: panel.closedAt !== null || debate.status === "closed",
    anonymity: panel.anonymity,
    smallGroups: smallGroups(panel.anonymity, people),
    people: people.map(({ mailWanted, mailedAt, remindedAt, reminders, mailProblem, pseudonym, linkMadeAt, ...person }) => ({
      ...person,
      // Where answers are not shown under it, it says nothing.
      pseudonym: panel.anonymity === "pseudonymous" ? pseudonym : null,
      linkMadeAt: linkMadeAt?.toISOString() ?? null,
      mail: {
        isWaiting: mailWanted !== null,
        invitedAt: mailedAt?.toISOString() ?? null,
        remindedAt: remindedAt?.toISOString() ?? null,
        reminders,
        problem: mailProblem,
      },
    })),
  };
}

const BREAKDOWNS: readonly PanelBreakdownName[] = ["group", "expertise"];

/** Which groups would be hidden if everybody who is awaited or here answered; none where everybody sees who answered what. */
export function smallGroups(
  level: AnonymityLevel,
  people: readonly Pick<InvitedPerson, "status" | PanelBreakdownName>[],
): readonly SmallGroups[] {
  if (ANONYMITY[level].figures === "all") return [];
  const counted = people.filter(({ status }) => status === "invited" || status === "joined");
  return BREAKDOWNS.flatMap((breakdown) => {
    const sizes = new Map<string, number>();
    for (const { [breakdown]: group } of counted) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    if (sizes.size < 2) return [];
    const { hidden, shown } = splitGroups([...sizes].map(([group, respondents]) => ({ group, respondents })));
    if (hidden.length === 0) return [];
    return [{ breakdown, hidden: hidden.map((group) => ({ group, people: sizes.get(group)! })), isLost: shown.length === 0 }];
  });
}
