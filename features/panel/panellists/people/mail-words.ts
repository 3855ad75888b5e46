import type { PanellistView } from "@/contracts/panel/panellists";

export const STATUS_WORDS = { invited: "Invited", joined: "Joined", declined: "Declined", withdrawn: "Taken off" } as const;

/** Who has neither joined nor answered the invitation. */
export function isAwaited({ status }: PanellistView): boolean {
  return status === "invited";
}

/** Who had no mail yet and none is on its way. */
export function isUnsent({ status, mail }: PanellistView): boolean {
  return status === "invited" && mail.invitedAt === null && !mail.isWaiting;
}

/** Whom a reminder could concern; the server passes over who has finished, and who had a mail within the hour. */
export function isRemindable({ status, mail }: PanellistView): boolean {
  return !mail.isWaiting && (status === "joined" || (status === "invited" && mail.invitedAt !== null));
}

/** Who can be mailed by name: still awaited, and no mail is on its way. */
export function refusalToSend({ status, mail }: PanellistView): string | null {
  if (status === "joined") return "They have joined.";
  if (status === "declined") return "They have declined: they get no more mails.";
  if (status === "withdrawn") return "They were taken off.";
  return mail.isWaiting ? "A mail is on its way." : null;
}

/** Who can be reminded by name. */
export function refusalToRemind(person: PanellistView): string | null {
  if (isRemindable(person)) return null;
  return person.status === "invited" && !person.mail.isWaiting ? "Send the invitation first." : refusalToSend(person);
}
