import type { Activity } from "../phases";

/** Who somebody is towards one debate. `visitor` reads a debate that is open to the public; `owner` owns the workspace. */
export const ROLES = ["visitor", "member", "observer", "delegate", "head", "facilitator", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const WORKSPACE_ROLES = ["member", "facilitator", "owner"] as const;
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

type Rule = { readonly roles: readonly Role[]; readonly during?: Activity };

const EVERYONE = ROLES;
const SEATED = ["observer", "delegate", "head", "facilitator", "owner"] as const;
const DELEGATES = ["delegate", "head"] as const;
const RUNNING = ["facilitator", "owner"] as const;

/** The whole policy of a debate on one screen: who may do what, and what the phase must allow. */
export const POLICY = {
  "debate:read": { roles: EVERYONE },
  "debate:control": { roles: RUNNING },
  "seat:take": { roles: ["member", "observer", "delegate", "head"], during: "take-seat" },
  "seat:assign": { roles: RUNNING },
  "brief:read": { roles: [...DELEGATES, ...RUNNING] },
  "position:declare": { roles: ["head"], during: "declare-position" },
  "floor:write": { roles: DELEGATES, during: "argue" },
  "floor:rate": { roles: DELEGATES, during: "rate" },
  "floor:curate": { roles: [...DELEGATES, ...RUNNING] },
  "floor:follow": { roles: SEATED },
  "floor:moderate": { roles: RUNNING },
  "floor:appeal": { roles: DELEGATES },
  "floor:import": { roles: RUNNING },
  "floor:export": { roles: EVERYONE },
  "evidence:grade": { roles: DELEGATES, during: "rate" },
  "prompt:send": { roles: RUNNING },
  "prompt:answer": { roles: [...DELEGATES, ...RUNNING] },
  "poll:run": { roles: RUNNING },
  "ballot:read-own": { roles: SEATED },
  "ballot:cast": { roles: DELEGATES, during: "vote" },
  "silence:break": { roles: DELEGATES, during: "vote" },
  "straw:read": { roles: DELEGATES },
  "straw:cast": { roles: DELEGATES },
  "results:export": { roles: EVERYONE },
  "seat:stand-in": { roles: DELEGATES },
  "seat:name-substitute": { roles: ["head", ...RUNNING] },
  "speaking:ask": { roles: DELEGATES },
  "speaking:run": { roles: [...DELEGATES, ...RUNNING] },
  "inject:read": { roles: EVERYONE },
  "inject:release": { roles: RUNNING },
  "inject:respond": { roles: DELEGATES },
  "proposal:write": { roles: DELEGATES, during: "propose" },
  "proposal:sponsor": { roles: ["head"], during: "propose" },
  "caucus:read": { roles: [...DELEGATES, ...RUNNING] },
  "caucus:write": { roles: DELEGATES },
  "channel:open": { roles: ["head"] },
  "debrief:answer": { roles: SEATED, during: "reflect" },
  "participation:read-own": { roles: SEATED },
  "assessment:read-own": { roles: SEATED },
  "assessment:write": { roles: RUNNING },
  "panel:read": { roles: EVERYONE },
  "panel:run": { roles: RUNNING },
  "panel:answer": { roles: SEATED },
  "opinions:read": { roles: EVERYONE },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];

/** Whether somebody of this role runs the debate. */
export function isRunning(role: Role): boolean {
  return (RUNNING as readonly Role[]).includes(role);
}

/** Whether `role` may ever do `action`; the phase is asked separately, because its refusal says when it becomes possible. */
export function can(role: Role, action: Action): boolean {
  const rule: Rule = POLICY[action];
  return rule.roles.includes(role);
}

/** What the phase must allow for `action`, or null when the phase does not matter. */
export function activityOf(action: Action): Activity | null {
  const rule: Rule = POLICY[action];
  return rule.during ?? null;
}

/** The policy of a workspace. */
export const WORKSPACE_POLICY = {
  "workspace:read": ["member", "facilitator", "owner"],
  "workspace:manage": ["owner"],
  "scenario:write": ["facilitator", "owner"],
  "debate:create": ["facilitator", "owner"],
} as const satisfies Record<string, readonly WorkspaceRole[]>;

export type WorkspaceAction = keyof typeof WORKSPACE_POLICY;

export function canInWorkspace(role: WorkspaceRole, action: WorkspaceAction): boolean {
  return (WORKSPACE_POLICY[action] as readonly WorkspaceRole[]).includes(role);
}
