import { listGapsInput } from "@/contracts/argument/gaps";
import { listGaps } from "@/server/services/argument/gaps/list-gaps";
import { debateProcedure, router } from "../../procedures";

export const gapsRouter = router({
  list: debateProcedure
    .meta({ requires: "debate:read" })
    .input(listGapsInput)
    .query(({ ctx, input }) => listGaps(ctx.scope, input)),
});
