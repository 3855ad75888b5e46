import { strengthInput, strengthNodeInput } from "@/contracts/argument/strength";
import { inDebate } from "@/contracts/primitives";
import { findCruxes } from "@/server/services/argument/strength/cruxes";
import { strengthOverview } from "@/server/services/argument/strength/overview";
import { whatIf } from "@/server/services/argument/strength/what-if";
import { strengthWorking } from "@/server/services/argument/strength/working";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });

export const strengthRouter = router({
  overview: reading.input(inDebate).query(({ ctx }) => strengthOverview(ctx.scope)),
  node: reading.input(strengthNodeInput).query(({ ctx, input }) => strengthWorking(ctx.scope, input)),
  whatIf: reading.input(strengthNodeInput).query(({ ctx, input }) => whatIf(ctx.scope, input)),
  cruxes: reading.input(strengthInput).query(({ ctx, input }) => findCruxes(ctx.scope, input.semantics)),
});
