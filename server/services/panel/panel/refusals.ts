import type { PanelRefusals } from "@/contracts/panel/panel";
import { DomainError } from "@/domain/kernel";
import type { PanelItemRow } from "@/server/data/panel/panel/items";
import type { PanelRow } from "@/server/data/panel/panel/panel";
import type { PanelRoundOutline } from "@/server/data/panel/rounds/rounds";
import { refusalUnlessOpen } from "../../debates/debates/refusals";
import { isWithoutFigures } from "../rounds/without-figures";

export type PanelState = {
  readonly panel: PanelRow | null;
  readonly items: readonly PanelItemRow[];
  readonly rounds: readonly PanelRoundOutline[];
  readonly status: "draft" | "open" | "closed";
};

/** Why each thing cannot be done to a panel now, in one place for the page and for whoever asks without one. */
export function panelRefusals({ panel, items, rounds, status }: PanelState): PanelRefusals {
  const debate = refusalUnlessOpen(status)?.message ?? null;
  if (status === "closed") return everything(debate!);
  if (!panel) return everything("This debate has no panel yet.");
  if (panel.closedAt) return everything("The panel is closed.");
  const isOpen = panel.openedAt !== null;
  const isRealTime = panel.mode === "real-time";
  const running = rounds.find(({ closedAt }) => closedAt === null);
  const opened = isOpen ? "The panel was opened: what was promised to it stays." : null;
  const asked = rounds.some(({ number }) => number > 0);
  const computing = rounds.find(isWithoutFigures);
  const notNow =
    debate ??
    (isOpen ? null : "Open the panel first.") ??
    (running ? (running.number === 0 ? "The panel is still proposing items." : `Round ${running.number} is still open.`) : null);
  return {
    configure: opened,
    stopRule:
      panel.stopRule && isOpen
        ? "The stop rule is registered: it is not changed any more."
        : asked
          ? "Round 1 has been opened: a stop rule is registered before it."
          : null,
    items: isRealTime && asked ? "The panel answers in real time: what it is asked stays." : null,
    open: isOpen ? "The panel is open already." : debate,
    proposals: notNow ?? (asked ? "The panel has begun to answer: items are proposed before round 1." : again(rounds)),
    round:
      notNow ??
      (computing
        ? `The figures of round ${computing.number} are being computed. The next round can be opened as soon as they are there.`
        : isRealTime && asked
          ? "A panel in real time has one round."
          : items.some(({ status }) => status === "asked")
            ? null
            : "There is no item to ask. Write one first."),
    closeRound: running ? null : "No round is open.",
    close: isOpen ? null : "The panel was never opened.",
  };
}

/** Throws where this cannot be done now. */
export function refusePanel(state: PanelState, action: keyof PanelRefusals): void {
  if (!state.panel) throw new DomainError("not-found", "There is no panel in this debate.");
  const refusal = panelRefusals(state)[action];
  if (refusal) throw new DomainError("conflict", refusal);
}

const again = (rounds: readonly PanelRoundOutline[]) =>
  rounds.some(({ number }) => number === 0) ? "The panel has proposed its items already." : null;

function everything(refusal: string): PanelRefusals {
  return {
    ...{ configure: refusal, stopRule: refusal, items: refusal, open: refusal },
    ...{ proposals: refusal, round: refusal, closeRound: refusal, close: refusal },
  };
}
