import { briefInput } from "@/contracts/debates/debates";
import { getBrief } from "@/server/services/exercise/delegations/get-brief";
import { debateProcedure, router } from "../../procedures";

export const delegationsRouter = router({
  brief: debateProcedure
    .meta({ requires: "brief:read" })
    .input(briefInput)
    .query(({ ctx, input }) => getBrief(ctx.scope, input.delegation)),
});
