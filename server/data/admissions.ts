import { hot } from "./client";

type Admitted = { readonly user_id: string; readonly delegation_id: string | null };

/**
 * Which of these users may still follow a debate, each with the delegation they sit in, if any: those with a seat, members of its
 * workspace, and all where it is public.
 */
export async function findAdmitted(debateId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await hot.query<Admitted>({ name: "admitted", text: ADMITTED, values: [debateId, userIds] });
  return new Map(rows.map((row) => [row.user_id, row.delegation_id]));
}

const ADMITTED = `
SELECT u.user_id, p.delegation_id FROM unnest($2::uuid[]) AS u(user_id) JOIN debate d ON d.id = $1
LEFT JOIN participant p ON p.debate_id = d.id AND p.user_id = u.user_id AND p.left_at IS NULL
WHERE d.audience = 'public' OR p.id IS NOT NULL
   OR EXISTS (SELECT FROM member m WHERE m.workspace_id = d.workspace_id AND m.user_id = u.user_id)`;
