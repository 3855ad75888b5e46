import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";

/** The round that is open and the last one that closed after asking something, of rounds in their order. */
export function latestRounds(rounds: readonly PanelRoundOutline[]): {
  readonly open: PanelRoundOutline | null;
  readonly closed: PanelRoundOutline | null;
} {
  return {
    open: rounds.find(({ closedAt }) => closedAt === null) ?? null,
    closed: rounds.findLast(({ closedAt, number }) => closedAt !== null && number > 0) ?? null,
  };
}
