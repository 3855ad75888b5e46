import { moderationLogCsv } from "@/formats/moderation-log";
import type { DebateScope } from "@/server/data/scope";
import { EXCHANGE_FILES, exportFile } from "@/server/services/argument/exchange/exports";
import { exportMatrix } from "@/server/services/argument/matrix/export-matrix";
import { exportLog } from "@/server/services/argument/moderation/export-log";
import { exportEffects } from "@/server/services/exercise/injects/export-effects";
import { exportGradeBook } from "@/server/services/exercise/participation/export-grade-book";
import { exportSeats } from "@/server/services/exercise/seats/export-seats";
import { exportOwnRatings } from "@/server/services/panel/opinions/exchange/export-own-ratings";
import { exportPolis } from "@/server/services/panel/opinions/exchange/export-polis";
import { PANEL_EXPORTS } from "@/server/services/panel/results/export-panel";
import { exportGap, exportPersuasion } from "@/server/services/voting/polls/change/export-change";

type DebateFile = { readonly type: string; readonly text: string | Uint8Array };
type Writer = (scope: DebateScope) => Promise<DebateFile>;

/** The files of a whole debate, by their name. They come before ballots of a poll of that name. */
const FILES: Readonly<Record<string, Writer>> = {
  // A byte order mark lets spreadsheets read the text as UTF-8.
  "matrix.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportMatrix(scope)}` }),
  "injects.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportEffects(scope)}` }),
  "moderation.csv": async (scope) => ({
    type: "text/csv; charset=utf-8",
    text: `\uFEFF${moderationLogCsv((await exportLog(scope)).entries)}`,
  }),
  "seats.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportSeats(scope)}` }),
  "gradebook.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportGradeBook(scope)}` }),
  "persuasion.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportPersuasion(scope)}` }),
  ...PANEL_EXPORTS,
  "gap.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportGap(scope)}` }),
  "polis.zip": exportPolis,
  "my-ratings.csv": async (scope) => ({ type: "text/csv; charset=utf-8", text: `\uFEFF${await exportOwnRatings(scope)}` }),
  ...Object.fromEntries([...EXCHANGE_FILES].map(([name, file]): [string, Writer] => [name, (scope) => exportFile(scope, file)])),
  "moderation.json": async (scope) => ({ type: "application/json; charset=utf-8", text: JSON.stringify(await exportLog(scope), null, 2) }),
};

export function findDebateFile(name: string | undefined): Writer | null {
  return name !== undefined && Object.hasOwn(FILES, name) ? (FILES[name] ?? null) : null;
}

/** Names of all of them. */
export const debateFiles = (): readonly string[] => Object.keys(FILES);
