import type { SheetView } from "@/contracts/panel/answers";
import { digestOfKey } from "@/domain/disclosure";
import { sha256 } from "@/server/data/acts/act";
import { answersOfSheet, findSheet } from "@/server/data/panel/answers/own";
import { roundOutlinesOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { latestRounds } from "./latest-rounds";

/** The detached answers that a key opens, for whoever has it. Nothing is written, so nothing tells that somebody looked. */
export async function openSheet({ debate }: DebateScope, sheetKey: string): Promise<SheetView> {
  const sheetId = await findSheet(debate.id, digestOfKey(debate.id, sheetKey, sha256));
  if (!sheetId) return { isFound: false, now: [], before: [] };
  const { open, closed } = latestRounds(await roundOutlinesOf(debate.id));
  const [now, before] = await Promise.all([open, closed].map((round) => (round ? answersOfSheet(round.id, sheetId) : [])));
  return { isFound: true, now: now!, before: before! };
}
