import type { WorkspaceRole } from "@/domain/permissions";

export const ROLE_NAMES = { owner: "Owner", facilitator: "Facilitator", member: "Member" } as const satisfies Record<WorkspaceRole, string>;

/** What a role may do, in a sentence. */
export const ROLE_SENTENCES = {
  owner: "Runs debates, invites people and decides who may do what.",
  facilitator: "Writes scenarios and runs debates.",
  member: "Reads the workspace’s debates and takes seats in them.",
} as const satisfies Record<WorkspaceRole, string>;

export const ROLE_OPTIONS = (["member", "facilitator", "owner"] as const).map((value) => ({ value, label: ROLE_NAMES[value] }));
