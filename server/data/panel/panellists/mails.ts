import type { AnonymityLevel } from "@/domain/disclosure";
import { wakeAt } from "../../acts/jobs/queue";
import { hot, prisma, type Transaction } from "../../connection/client";
import type { MailKind } from "./invitations";
import { insertPanelLink } from "./links";

/** Nobody gets two mails within so many minutes, however often they are asked for. */
const QUIET_MINUTES = 60;
/** Longer than any mail takes to be handed over: whoever began with it is gone. */
const LOST_AFTER_SECONDS = 180;

type Wanted = { readonly debateId: string; readonly ids: readonly string[]; readonly kind: MailKind; readonly now: Date };

/**
 * Has a mail go to each of these who is still awaited, and had none lately; answers to how many. An invitation goes to who was invited
 * and has not joined; a reminder to who had an invitation, or has joined.
 */
export async function wantMails(tx: Transaction, { debateId, ids, kind, now }: Wanted): Promise<number> {
  const wanted = await tx.$executeRaw`
    UPDATE panellist SET mail_wanted = ${kind}, mail_due_at = ${now}::timestamptz, mail_tries = 0, mail_problem = NULL
    WHERE debate_id = ${debateId}::uuid AND id = ANY(${ids}::uuid[]) AND mail_wanted IS NULL
      AND (status = 'invited' AND (${kind} = 'invitation' OR mailed_at IS NOT NULL) OR status = 'joined' AND ${kind} = 'reminder')
      AND coalesce(greatest(mailed_at, reminded_at) < ${now}::timestamptz - make_interval(mins => ${QUIET_MINUTES}), true)`;
  if (wanted > 0) await wakeAt(tx, debateId, now);
  return wanted;
}

/** The open debates in which a mail should go, or one was lost on its way. */
export async function debatesWithDueMails(): Promise<readonly string[]> {
  const { rows } = await hot.query<{ id: string }>({
    name: "debates-with-due-mails",
    text: `SELECT DISTINCT l.debate_id AS id FROM panellist l JOIN debate d ON d.id = l.debate_id AND d.status = 'open'
JOIN panel n ON n.debate_id = l.debate_id AND n.closed_at IS NULL
WHERE l.mail_wanted IS NOT NULL AND l.mail_due_at <= clock_timestamp()
  AND (l.mail_begun_at IS NULL OR l.mail_begun_at < clock_timestamp() - interval '${LOST_AFTER_SECONDS} seconds')`,
  });
  return rows.map(({ id }) => id);
}

/** A mail that this process alone hands over now, and what it needs to say. */
export type ClaimedMail = {
  readonly id: string;
  readonly begunAt: Date;
  readonly tries: number;
  readonly kind: MailKind;
  readonly name: string;
  readonly email: string;
  readonly hasJoined: boolean;
  readonly title: string;
  readonly slug: string;
  readonly workspace: string;
  readonly anonymity: AnonymityLevel;
  readonly roundEndsAt: Date | null;
};

/**
 * Takes the next mail that is due, and keeps that it was taken before anything is sent: a process that dies with it leaves a trace and no
 * second mail. The link in it is kept as this hash; who has joined needs none. Null where nothing is due.
 */
export async function claimMail(debateId: string, tokenHash: string): Promise<ClaimedMail | null> {
  return prisma.$transaction(async (tx) => {
    const [mail] = await tx.$queryRawUnsafe<ClaimedMail[]>(CLAIM, debateId);
    if (mail && !mail.hasJoined) await insertPanelLink(tx, { tokenHash, panellistId: mail.id, isMailed: true });
    return mail ?? null;
  });
}

const CLAIM = `
UPDATE panellist l SET mail_begun_at = clock_timestamp(), mail_tries = l.mail_tries + 1
FROM panel n JOIN debate d ON d.id = n.debate_id AND d.status = 'open' JOIN workspace w ON w.id = d.workspace_id
LEFT JOIN panel_round r ON r.debate_id = n.debate_id AND r.closed_at IS NULL
WHERE n.debate_id = l.debate_id AND n.closed_at IS NULL AND l.id = (
  SELECT id FROM panellist WHERE debate_id = $1::uuid AND mail_wanted IS NOT NULL AND mail_begun_at IS NULL AND mail_due_at <= clock_timestamp()
  ORDER BY mail_due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING l.id, l.mail_begun_at AS "begunAt", l.mail_tries AS tries, l.mail_wanted AS kind, l.name, l.email, l.status = 'joined' AS "hasJoined",
  d.title, d.slug, w.name AS workspace, n.anonymity, r.deadline AS "roundEndsAt"`;

/** The mail server has taken it. */
export async function noteMailed({ id, begunAt, kind }: ClaimedMail): Promise<void> {
  const column = kind === "invitation" ? "mailed_at = clock_timestamp()" : "reminded_at = clock_timestamp(), reminders = reminders + 1";
  await hot.query(`UPDATE panellist SET ${column} WHERE id = $1`, [id]);
  await hot.query(`UPDATE panellist SET ${DONE}, mail_problem = NULL WHERE id = $1 AND mail_begun_at = $2`, [id, begunAt]);
}

type Failure = {
  readonly debateId: string;
  readonly problem: string;
  /** It has not arrived for certain: its link is void. */
  readonly tokenHash: string | null;
  readonly retryInSeconds: number | null;
};

/** The mail server has not taken it, or nobody knows whether it has. */
export async function noteNotMailed(mail: ClaimedMail, { debateId, problem, tokenHash, retryInSeconds }: Failure): Promise<void> {
  await prisma.$transaction(async (tx) => {
    if (tokenHash) await tx.panelLink.deleteMany({ where: { tokenHash } });
    const isMine = { id: mail.id, mailBegunAt: mail.begunAt };
    if (retryInSeconds === null) {
      const over = { mailWanted: null, mailDueAt: null, mailBegunAt: null, mailTries: 0, mailProblem: problem };
      return void (await tx.panellist.updateMany({ where: isMine, data: over }));
    }
    const [due] = await tx.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() + make_interval(secs => ${retryInSeconds}) AS at`;
    const { count } = await tx.panellist.updateMany({
      where: isMine,
      data: { mailDueAt: due!.at, mailBegunAt: null, mailProblem: problem },
    });
    if (count > 0) await wakeAt(tx, debateId, due!.at);
  });
}

/** Lets go of mails that whoever had them never answered for: they may have arrived, so they do not go again by themselves. */
export async function giveUpLostMails(debateId: string, problem: string): Promise<void> {
  await hot.query(
    `UPDATE panellist SET ${DONE}, mail_problem = $2
     WHERE debate_id = $1 AND mail_begun_at < clock_timestamp() - interval '${LOST_AFTER_SECONDS} seconds'`,
    [debateId, problem],
  );
}

const DONE = "mail_wanted = NULL, mail_due_at = NULL, mail_begun_at = NULL, mail_tries = 0";
