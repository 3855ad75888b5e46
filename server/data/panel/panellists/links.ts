import type { PanellistStatus } from "@/contracts/panel/panellists";
import type { AnonymityLevel } from "@/domain/disclosure";
import { hot, type Transaction } from "../../connection/client";

export const PANEL_LINK_DAYS = 30;
/** How long the same page, sent again, gets the same answer. */
const REPEAT_HOURS = 2;

export type PanelLinkRow = {
  readonly panellistId: string;
  readonly debateId: string;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly workspace: string;
  readonly debateStatus: "draft" | "open" | "closed";
  readonly isPanelClosed: boolean;
  readonly anonymity: AnonymityLevel;
  readonly roundEndsAt: Date | null;
  readonly name: string;
  readonly foldedEmail: string;
  readonly status: PanellistStatus;
  readonly pseudonym: string | null;
  /** Whoever took the place it leads to. */
  readonly userId: string | null;
  readonly isMailed: boolean;
  readonly isUsed: boolean;
  readonly isUsedLately: boolean;
  readonly isOver: boolean;
};

/** Keeps the hash of a link for thirty days; answers until when it holds. */
export async function insertPanelLink(tx: Transaction, link: { tokenHash: string; panellistId: string; isMailed: boolean }): Promise<Date> {
  const rows = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO panel_link (token_hash, panellist_id, is_mailed, expires_at)
    VALUES (${link.tokenHash}, ${link.panellistId}::uuid, ${link.isMailed}, clock_timestamp() + make_interval(days => ${PANEL_LINK_DAYS}))
    RETURNING expires_at`;
  return rows[0]!.expires_at;
}

type LinksByHand = { readonly panellistIds: readonly string[]; readonly tokenHashes: readonly string[] };

/** Keeps the hashes of links to be sent by hand, one for each of these people; answers until when they hold. */
export async function insertLinksByHand(tx: Transaction, { panellistIds, tokenHashes }: LinksByHand): Promise<Date> {
  const rows = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO panel_link (token_hash, panellist_id, is_mailed, expires_at)
    SELECT t.hash, t.id, false, clock.now + make_interval(days => ${PANEL_LINK_DAYS})
    FROM unnest(${panellistIds}::uuid[], ${tokenHashes}::text[]) AS t (id, hash), (SELECT clock_timestamp() AS now) AS clock
    RETURNING expires_at`;
  return rows[0]!.expires_at;
}

export async function findPanelLink(tokenHash: string): Promise<PanelLinkRow | null> {
  const { rows } = await hot.query<PanelLinkRow>(`${FIND} WHERE k.token_hash = $1`, [tokenHash]);
  return rows[0] ?? null;
}

/** The link with its panellist, both held still until the transaction ends: nobody else joins, declines or is mailed by it meanwhile. */
export async function lockPanelLink(tx: Transaction, tokenHash: string): Promise<PanelLinkRow | null> {
  await tx.$executeRaw`
    SELECT FROM panellist l JOIN panel_link k ON k.panellist_id = l.id WHERE k.token_hash = ${tokenHash} FOR UPDATE OF l, k`;
  // Read once more: what was waited for may have changed it.
  const rows = await tx.$queryRawUnsafe<PanelLinkRow[]>(`${FIND} WHERE k.token_hash = $1`, tokenHash);
  return rows[0] ?? null;
}

/** Notes that this link was used; the others of the same panellist are gone. */
export async function markPanelLinkUsed(tx: Transaction, tokenHash: string, panellistId: string): Promise<void> {
  await tx.$executeRaw`UPDATE panel_link SET used_at = clock_timestamp() WHERE token_hash = ${tokenHash}`;
  await tx.$executeRaw`DELETE FROM panel_link WHERE panellist_id = ${panellistId}::uuid AND used_at IS NULL`;
}

const FIND = `
SELECT l.id AS "panellistId", d.id AS "debateId", d.slug, d.title, d.question, w.name AS workspace, d.status AS "debateStatus",
  n.closed_at IS NOT NULL AS "isPanelClosed", n.anonymity, r.deadline AS "roundEndsAt", l.name, l.folded_email AS "foldedEmail",
  l.status, l.pseudonym, p.user_id AS "userId", k.is_mailed AS "isMailed", k.used_at IS NOT NULL AS "isUsed",
  coalesce(k.used_at > clock_timestamp() - interval '${REPEAT_HOURS} hours', false) AS "isUsedLately",
  k.expires_at <= clock_timestamp() AS "isOver"
FROM panel_link k JOIN panellist l ON l.id = k.panellist_id JOIN panel n ON n.debate_id = l.debate_id
JOIN debate d ON d.id = l.debate_id JOIN workspace w ON w.id = d.workspace_id
LEFT JOIN participant p ON p.id = l.participant_id
LEFT JOIN panel_round r ON r.debate_id = l.debate_id AND r.closed_at IS NULL`;
