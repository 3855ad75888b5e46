import * as contract from "@/contracts/control";
import { holdPhase, resumePhase } from "@/server/services/agenda/hold-phase";
import { setAdvance } from "@/server/services/agenda/set-advance";
import { extendPhase } from "@/server/services/agenda/set-deadline";
import { announce } from "@/server/services/control/announce";
import { freeze, unfreeze } from "@/server/services/control/freeze";
import { getControl } from "@/server/services/control/get-control";
import { nudge } from "@/server/services/control/nudge";
import { spotlight } from "@/server/services/control/spotlight";
import { debateProcedure, router } from "../procedures";

const controlling = debateProcedure.meta({ requires: "debate:control" });

export const controlRouter = router({
  get: controlling.input(contract.controlInput).query(({ ctx }) => getControl(ctx.scope)),
  hold: controlling.input(contract.holdInput).mutation(({ ctx, input }) => holdPhase(ctx.scope, input.order)),
  resume: controlling.input(contract.resumeInput).mutation(({ ctx, input }) => resumePhase(ctx.scope, input.order)),
  extend: controlling.input(contract.extendInput).mutation(({ ctx, input }) => extendPhase(ctx.scope, input)),
  setAdvance: controlling.input(contract.setAdvanceInput).mutation(({ ctx, input }) => setAdvance(ctx.scope, input.advance)),
  freeze: controlling.input(contract.freezeInput).mutation(({ ctx }) => freeze(ctx.scope)),
  unfreeze: controlling.input(contract.unfreezeInput).mutation(({ ctx }) => unfreeze(ctx.scope)),
  announce: controlling.input(contract.announceInput).mutation(({ ctx, input }) => announce(ctx.scope, input.text)),
  spotlight: controlling.input(contract.spotlightInput).mutation(({ ctx, input }) => spotlight(ctx.scope, input.claimId)),
  nudge: controlling.input(contract.nudgeInput).mutation(({ ctx, input }) => nudge(ctx.scope, input)),
});
