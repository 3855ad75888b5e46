import { hot } from "./client";

/** Which of these users may still follow a debate: those with a seat, members of its workspace, and all where it is public. */
export async function findAdmitted(debateId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await hot.query<{ user_id: string }>({ name: "admitted", text: ADMITTED, values: [debateId, userIds] });
  return new Set(rows.map((row) => row.user_id));
}

const ADMITTED = `
SELECT u.user_id FROM unnest($2::uuid[]) AS u(user_id) JOIN debate d ON d.id = $1
WHERE d.audience = 'public'
   OR EXISTS (SELECT FROM participant p WHERE p.debate_id = d.id AND p.user_id = u.user_id AND p.left_at IS NULL)
   OR EXISTS (SELECT FROM member m WHERE m.workspace_id = d.workspace_id AND m.user_id = u.user_id)`;
