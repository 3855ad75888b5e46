import { hot } from "../connection/client";

type Place = { readonly participantId: string | null; readonly delegationId: string | null; readonly runs: boolean };
type Admitted = {
  readonly user_id: string;
  readonly participant_id: string | null;
  readonly delegation_id: string | null;
  readonly runs: boolean;
};

/**
 * Which of these users may still follow a debate, each with the seat they hold and whether they run it: those with a seat, members of its
 * workspace, and all where it is public.
 */
export async function findAdmitted(debateId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await hot.query<Admitted>({ name: "admitted", text: ADMITTED, values: [debateId, userIds] });
  return new Map(
    rows.map(({ user_id, participant_id, delegation_id, runs }) => [
      user_id,
      { participantId: participant_id, delegationId: delegation_id, runs },
    ]),
  );
}

const ADMITTED = `
SELECT u.user_id, p.id AS participant_id, p.delegation_id,
  coalesce(p.role = 'facilitator' OR m.role IN ('owner', 'facilitator'), false) AS runs
FROM unnest($2::uuid[]) AS u(user_id) JOIN debate d ON d.id = $1
LEFT JOIN participant p ON p.debate_id = d.id AND p.user_id = u.user_id AND p.left_at IS NULL
LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = u.user_id
WHERE d.audience = 'public' OR p.id IS NOT NULL OR m.user_id IS NOT NULL`;
