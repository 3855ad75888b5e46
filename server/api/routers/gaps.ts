import { listGapsInput } from "@/contracts/gaps";
import { listGaps } from "@/server/services/gaps/list-gaps";
import { debateProcedure, router } from "../procedures";

export const gapsRouter = router({
  list: debateProcedure
    .meta({ requires: "debate:read" })
    .input(listGapsInput)
    .query(({ ctx, input }) => listGaps(ctx.scope, input)),
});
