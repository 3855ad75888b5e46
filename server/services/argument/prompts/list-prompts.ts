import type { PromptView } from "@/contracts/argument/prompts";
import type { GapKind } from "@/domain/argumentation";
import { promptsOf } from "@/server/data/argument/prompts";
import type { DebateScope } from "@/server/data/scope";

/** The prompts of one's delegation, or all for those who run the debate; nothing for anybody else. */
export async function listPrompts({ debate, participant, role }: DebateScope): Promise<readonly PromptView[]> {
  const runs = role === "facilitator" || role === "owner";
  const delegationId = participant?.delegationId ?? null;
  if (!runs && delegationId === null) return [];
  const rows = await promptsOf(debate.id, runs ? null : delegationId, MOST);
  return rows.map(({ at, doneAt, ...row }) => ({
    ...row,
    kind: row.gap.split(":")[0] as GapKind,
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }));
}

const MOST = 100;
