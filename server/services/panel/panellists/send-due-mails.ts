import { ringOnly } from "@/server/data/acts/ringing";
import { inTransaction } from "@/server/data/acts/transaction";
import { PANEL_LINK_DAYS } from "@/server/data/panel/panellists/links";
import { type ClaimedMail, claimMail, giveUpLostMails, noteMailed, noteNotMailed } from "@/server/data/panel/panellists/mails";
import { env } from "@/server/env";
import { mailOutcome } from "@/server/mail/mail-outcome";
import { panelInvitationMail } from "@/server/mail/panel-invitation";
import { panelReminderMail } from "@/server/mail/panel-reminder";
import { type Mail, sendMail } from "@/server/mail/transport";
import { linkHash, linkUrl, newLinkToken } from "./link-token";

/** So many mails of one panel are handed over at once. */
const LANES = 3;
const RETRY_AFTER_SECONDS = [60, 300, 1_800, 7_200] as const;

/**
 * Sends what is due of a panel's mails. Each is taken by one process, which keeps that it has it before it begins: a mail may be lost with
 * that process, and is then shown as such, but never goes twice. Answers how many went.
 */
export async function sendDueMails(debateId: string): Promise<number> {
  if (!env.SMTP_URL) return 0;
  await giveUpLostMails(debateId, LOST);
  let [taken, sent] = [0, 0];
  const lane = async () => {
    for (;;) {
      const token = newLinkToken();
      const mail = await claimMail(debateId, linkHash(token));
      if (!mail) return;
      taken += 1;
      if (await handOver(debateId, mail, token)) sent += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    if (taken > 0) await inTransaction((tx) => ringOnly(tx, debateId, "panel", "runners"));
  }
  return sent;
}

async function handOver(debateId: string, mail: ClaimedMail, token: string): Promise<boolean> {
  try {
    await sendMail(mailOf(mail, token));
  } catch (error) {
    await noteFailure(debateId, mail, { error, tokenHash: linkHash(token) });
    return false;
  }
  await noteMailed(mail);
  return true;
}

function mailOf(mail: ClaimedMail, token: string): Mail {
  const link = mail.hasJoined ? `${env.PUBLIC_URL}/debates/${mail.slug}/panel` : linkUrl(token);
  const facts = { ...mail, to: mail.email, link, days: PANEL_LINK_DAYS };
  return mail.kind === "invitation" ? panelInvitationMail(facts) : panelReminderMail(facts);
}

type Failure = { readonly error: unknown; readonly tokenHash: string };

async function noteFailure(debateId: string, mail: ClaimedMail, { error, tokenHash }: Failure): Promise<void> {
  const { outcome, said } = mailOutcome(error);
  const { code = null, responseCode = null } = error as { code?: string; responseCode?: number };
  // Neither the address nor the mail: a mail server may repeat both in what it says.
  console.warn(JSON.stringify({ level: "warn", event: "panel-mail-not-sent", outcome, code, responseCode }));
  const next = outcome === "later" ? (RETRY_AFTER_SECONDS[mail.tries - 1] ?? null) : null;
  const problem =
    outcome === "refused"
      ? `The mail server refused it: ${said}`
      : outcome === "unknown"
        ? "The connection broke while the mail was on its way. It may have arrived; if it did not, send it again."
        : next !== null
          ? `Not taken yet: ${said}. It is tried again by itself.`
          : `The mail server did not take it in ${mail.tries} tries: ${said}`;
  await noteNotMailed(mail, { debateId, problem, tokenHash: outcome === "unknown" ? null : tokenHash, retryInSeconds: next });
}

const LOST = "The server stopped while the mail was on its way. It may have arrived; if it did not, send it again.";
