import type { DelegationKind } from "@/contracts/debates/scenario";
import type { DebateId, DelegationId, ParticipantId, UserId, WorkspaceId } from "@/domain/kernel";
import type { Role, WorkspaceRole } from "@/domain/permissions";
import type { PhaseFacts } from "@/domain/phases";
import { hot } from "./connection/client";

declare const admitted: unique symbol;

/** The mutation being answered: a repeated key gets the first answer. */
export type Request = { readonly key: string; readonly hash: string };
export type UserScope = {
  readonly user: { readonly id: UserId; readonly name: string; readonly sessionId: string };
  readonly request: Request | null;
};

/** Proof that the caller was admitted to a debate, and as whom. Only `findDebateScope` makes one. */
export type DebateScope = {
  readonly [admitted]: "debate";
  readonly user: UserScope["user"] | null;
  readonly request: Request | null;
  readonly debate: {
    readonly id: DebateId;
    readonly slug: string;
    readonly workspaceId: WorkspaceId;
    readonly scenarioId: string;
    readonly status: "draft" | "open" | "closed";
    readonly audience: "members" | "public";
    readonly isDemo: boolean;
    /** How far its record reached when the scope was found. */
    readonly seq: number;
  };
  readonly role: Role;
  readonly participant: {
    readonly id: ParticipantId;
    readonly displayName: string;
    readonly delegationId: DelegationId | null;
    readonly delegation: string | null;
    /** A chair calls speakers; a red team argues and never votes. */
    readonly delegationKind: DelegationKind | null;
  } | null;
  readonly phase: PhaseFacts & { readonly order: number; readonly kind: string };
  readonly now: number;
};

export type WorkspaceScope = UserScope & {
  readonly [admitted]: "workspace";
  readonly workspace: { readonly id: WorkspaceId; readonly slug: string; readonly name: string };
  readonly role: WorkspaceRole;
};

/** The debate behind an address as this person may know it, or null: no such debate and not for you look the same. */
export async function findDebateScope(slug: string, user: UserScope["user"] | null, request: Request | null): Promise<DebateScope | null> {
  const { rows } = await hot.query<ScopeRow>({ name: "debate-scope", text: SCOPE, values: [slug, user?.id ?? null] });
  const row = rows[0];
  const role = row ? roleOf(row) : null;
  return row && role ? scopeOf(row, role, slug, user, request) : null;
}

/** The debate as somebody outside reads it: nobody's seat, nobody's rights. What it answers may stand before everyone. */
export function publicScope(scope: DebateScope): DebateScope {
  return { ...scope, user: null, request: null, role: "visitor", participant: null };
}

/** The debate as the server itself acts on it, at a deadline: nobody's seat, nobody's request. */
export async function findDebateForServer(debateId: string): Promise<DebateScope | null> {
  const { rows } = await hot.query<ScopeRow>({ name: "debate-scope-for-server", text: SCOPE_BY_ID, values: [debateId, null] });
  return rows[0] ? scopeOf(rows[0], "facilitator", rows[0].slug, null, null) : null;
}

/** The workspace behind an address when this person is a member of it, else null. */
export async function findWorkspaceScope(slug: string, user: UserScope["user"], request: Request | null): Promise<WorkspaceScope | null> {
  const { rows } = await hot.query<{ id: WorkspaceId; name: string; role: WorkspaceRole }>({
    name: "workspace-scope",
    text: "SELECT w.id, w.name, m.role FROM workspace w JOIN member m ON m.workspace_id = w.id AND m.user_id = $2 WHERE w.slug = $1",
    values: [slug, user.id],
  });
  const row = rows[0];
  return row ? ({ user, request, workspace: { id: row.id, slug, name: row.name }, role: row.role } as unknown as WorkspaceScope) : null;
}

function scopeOf(row: ScopeRow, role: Role, slug: string, user: UserScope["user"] | null, request: Request | null): DebateScope {
  return {
    user,
    request,
    debate: {
      id: row.id,
      slug,
      workspaceId: row.workspace_id,
      scenarioId: row.scenario_id,
      status: row.status,
      audience: row.audience,
      isDemo: row.is_demo,
      seq: row.seq,
    },
    role,
    participant: row.participant_id
      ? {
          id: row.participant_id,
          displayName: row.display_name ?? "",
          delegationId: row.delegation_id,
          delegation: row.delegation_key,
          delegationKind: row.delegation_kind,
        }
      : null,
    phase: {
      order: row.phase_order,
      kind: row.phase_kind,
      title: row.phase_title,
      allows: row.allows,
      deadline: row.deadline?.getTime() ?? null,
      debateStatus: row.status,
      isFrozen: row.is_frozen,
    },
    now: row.now.getTime(),
  } as unknown as DebateScope;
}

type ScopeRow = {
  id: DebateId;
  slug: string;
  workspace_id: WorkspaceId;
  scenario_id: string;
  status: "draft" | "open" | "closed";
  audience: "members" | "public";
  is_demo: boolean;
  seq: number;
  participant_id: ParticipantId | null;
  display_name: string | null;
  participant_role: "observer" | "delegate" | "head" | "facilitator" | null;
  delegation_id: DelegationId | null;
  delegation_key: string | null;
  delegation_kind: DelegationKind | null;
  member_role: WorkspaceRole | null;
  phase_order: number;
  phase_kind: string;
  phase_title: string;
  allows: string[];
  deadline: Date | null;
  is_frozen: boolean;
  now: Date;
};

const ROWS = `
SELECT d.id, d.slug, d.workspace_id, d.scenario_id, d.status, d.audience, d.is_demo, d.seq, d.phase_order,
       p.id AS participant_id, p.display_name, p.role AS participant_role, p.delegation_id, g.key AS delegation_key,
       m.role AS member_role, f.kind AS phase_kind, f.title AS phase_title, f.allows, f.deadline, d.frozen_at IS NOT NULL AS is_frozen,
       g.kind AS delegation_kind, clock_timestamp() AS now
FROM debate d
JOIN phase f ON f.debate_id = d.id AND f."order" = d.phase_order
LEFT JOIN participant p ON p.debate_id = d.id AND p.user_id = $2::uuid AND p.left_at IS NULL
LEFT JOIN delegation g ON g.id = p.delegation_id
LEFT JOIN member m ON m.workspace_id = d.workspace_id AND m.user_id = $2::uuid`;
const SCOPE = `${ROWS} WHERE d.slug = $1`;
const SCOPE_BY_ID = `${ROWS} WHERE d.id = $1::uuid`;

/**
 * Running the workspace outranks a seat; a draft is known only to those who run it. An owner is facilitator of the debates that they created,
 * as those who answer are told that whoever runs a panel may see more than the workspace's owner. A place in the debate alone runs nothing:
 * whoever ran it and no longer belongs to those of the workspace who may observes.
 */
export function roleOf(row: Pick<ScopeRow, "status" | "audience" | "participant_role" | "member_role">): Role | null {
  const hasCreatedIt = row.participant_role === "facilitator";
  if (row.member_role === "owner") return hasCreatedIt ? "facilitator" : "owner";
  if (row.member_role === "facilitator") return "facilitator";
  if (row.status === "draft") return null;
  if (row.participant_role) return hasCreatedIt ? "observer" : row.participant_role;
  if (row.member_role) return "member";
  return row.audience === "public" ? "visitor" : null;
}
