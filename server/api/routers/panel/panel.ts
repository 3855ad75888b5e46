import {
  closePanelInput,
  closePanelRoundInput,
  configurePanelInput,
  createPanelInput,
  decidePanelItemsInput,
  extendPanelRoundInput,
  generatePanelItemsInput,
  openPanelInput,
  openPanelRoundInput,
  orderPanelItemsInput,
  proposePanelItemInput,
  registerStopRuleInput,
  removePanelItemInput,
  savePanelItemInput,
} from "@/contracts/panel/panel";
import { inDebate } from "@/contracts/primitives";
import { closePanel } from "@/server/services/panel/panel/close-panel";
import { configurePanel } from "@/server/services/panel/panel/configure-panel";
import { createPanel } from "@/server/services/panel/panel/create-panel";
import { getPanel } from "@/server/services/panel/panel/get-panel";
import { getSetUp } from "@/server/services/panel/panel/get-set-up";
import { decideItems } from "@/server/services/panel/panel/items/decide-items";
import { generateItems } from "@/server/services/panel/panel/items/generate-items";
import { orderItems } from "@/server/services/panel/panel/items/order-items";
import { proposeItem } from "@/server/services/panel/panel/items/propose-item";
import { removeItem } from "@/server/services/panel/panel/items/remove-item";
import { saveItem } from "@/server/services/panel/panel/items/save-item";
import { openPanel } from "@/server/services/panel/panel/open-panel";
import { registerStopRule } from "@/server/services/panel/panel/register-stop-rule";
import { closePanelRound } from "@/server/services/panel/rounds/close-round";
import { extendPanelRound } from "@/server/services/panel/rounds/extend-round";
import { openPanelRound } from "@/server/services/panel/rounds/open-round";
import { debateProcedure, router } from "../../procedures";

const running = debateProcedure.meta({ requires: "panel:run" });

export const panelRouter = router({
  get: debateProcedure
    .meta({ requires: "panel:read" })
    .input(inDebate)
    .query(({ ctx }) => getPanel(ctx.scope)),
  preparation: running.input(inDebate).query(({ ctx }) => getSetUp(ctx.scope)),
  create: running.input(createPanelInput).mutation(({ ctx, input }) => createPanel(ctx.scope, input.items)),
  configure: running.input(configurePanelInput).mutation(({ ctx, input }) => configurePanel(ctx.scope, input.settings)),
  registerStopRule: running.input(registerStopRuleInput).mutation(({ ctx, input }) => registerStopRule(ctx.scope, input.rule)),
  saveItem: running.input(savePanelItemInput).mutation(({ ctx, input }) => saveItem(ctx.scope, input)),
  generateItems: running.input(generatePanelItemsInput).mutation(({ ctx, input }) => generateItems(ctx.scope, input)),
  orderItems: running.input(orderPanelItemsInput).mutation(({ ctx, input }) => orderItems(ctx.scope, input.ids)),
  removeItem: running.input(removePanelItemInput).mutation(({ ctx, input }) => removeItem(ctx.scope, input.id)),
  decideItems: running.input(decidePanelItemsInput).mutation(({ ctx, input }) => decideItems(ctx.scope, input.decisions)),
  propose: debateProcedure
    .meta({ requires: "panel:answer" })
    .input(proposePanelItemInput)
    .mutation(({ ctx, input }) => proposeItem(ctx.scope, input)),
  open: running.input(openPanelInput).mutation(({ ctx }) => openPanel(ctx.scope)),
  openRound: running.input(openPanelRoundInput).mutation(({ ctx, input }) => openPanelRound(ctx.scope, input)),
  extendRound: running.input(extendPanelRoundInput).mutation(({ ctx, input }) => extendPanelRound(ctx.scope, input.minutes)),
  closeRound: running.input(closePanelRoundInput).mutation(({ ctx }) => closePanelRound(ctx.scope)),
  close: running.input(closePanelInput).mutation(({ ctx }) => closePanel(ctx.scope)),
});
