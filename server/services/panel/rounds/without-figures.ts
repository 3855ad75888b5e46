import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";

/** Whether a round has closed and its figures are still owed. Round 0 has none. */
export const isWithoutFigures = ({
  number,
  closedAt,
  resultsHash,
}: Pick<PanelRoundOutline, "number" | "closedAt" | "resultsHash">): boolean => number > 0 && closedAt !== null && resultsHash === null;
