import type { PanelSettings } from "@/contracts/panel/panel";
import { refusalInRealTime } from "@/domain/disclosure";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { updateSettings } from "@/server/data/panel/panel/write";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "./panel-state";
import { refusePanel } from "./refusals";

/** Sets everything that is chosen before a panel opens, all at once. */
export function configurePanel(scope: DebateScope, settings: PanelSettings): Promise<null> {
  const refusal = settings.mode === "real-time" ? refusalInRealTime(settings.anonymity) : null;
  if (refusal) throw new DomainError("invalid", refusal);
  return act(scope, null, async (tx) => {
    refusePanel(await panelState(tx, scope.debate.id), "configure");
    await updateSettings(tx, scope.debate.id, settings);
    return { answer: null, entries: [{ type: "panel-changed", payload: settings }] };
  });
}
