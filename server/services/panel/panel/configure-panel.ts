import type { PanelSettings } from "@/contracts/panel/panel";
import { act } from "@/server/data/acts/act";
import { updateSettings } from "@/server/data/panel/panel/write";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "./panel-state";
import { refusePanel } from "./refusals";

/** Sets everything that is chosen before a panel opens, all at once. */
export function configurePanel(scope: DebateScope, settings: PanelSettings): Promise<null> {
  return act(scope, null, async (tx) => {
    refusePanel(await panelState(tx, scope.debate.id), "configure");
    await updateSettings(tx, scope.debate.id, settings);
    return { answer: null, entries: [{ type: "panel-changed", payload: settings }] };
  });
}
