import * as contract from "@/contracts/exercise/control";
import { holdPhase, resumePhase } from "@/server/services/exercise/agenda/hold-phase";
import { setAdvance } from "@/server/services/exercise/agenda/set-advance";
import { extendPhase } from "@/server/services/exercise/agenda/set-deadline";
import { announce } from "@/server/services/exercise/control/announce";
import { freeze, unfreeze } from "@/server/services/exercise/control/freeze";
import { getControl } from "@/server/services/exercise/control/get-control";
import { nudge } from "@/server/services/exercise/control/nudge";
import { spotlight } from "@/server/services/exercise/control/spotlight";
import { debateProcedure, router } from "../../procedures";

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
