import type { SheetView } from "@/contracts/panel/answers";
import { digestOfKey } from "@/domain/disclosure";
import { sha256 } from "@/server/data/acts/act";
import { answersOfSheet, findSheet } from "@/server/data/panel/answers/own";
import { findPanel } from "@/server/data/panel/panel/panel";
import { roundOutlinesOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { figuresAfterAnswer } from "./figures-after-answer";
import { latestRounds } from "./latest-rounds";

/** The detached answers that a key opens, for whoever has it. Nothing is written, so nothing tells that somebody looked. */
export async function openSheet({ debate }: DebateScope, sheetKey: string): Promise<SheetView> {
  const sheetId = await findSheet(debate.id, digestOfKey(debate.id, sheetKey, sha256));
  const panel = sheetId ? await findPanel(debate.id) : null;
  if (!sheetId || !panel) return { isFound: false, now: [], before: [], figures: [] };
  const { open, closed } = latestRounds(await roundOutlinesOf(debate.id));
  const [now, before] = await Promise.all([open, closed].map((round) => (round ? answersOfSheet(round.id, sheetId) : [])));
  return { isFound: true, now: now!, before: before!, figures: await figuresAfterAnswer(panel, open, now!) };
}
