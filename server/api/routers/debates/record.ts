import { recordPageInput } from "@/contracts/debates/record";
import { readRecordPage } from "@/server/services/debates/record/read-page";
import { debateProcedure, router } from "../../procedures";

export const recordRouter = router({
  page: debateProcedure
    .meta({ requires: "debate:read" })
    .input(recordPageInput)
    .query(({ ctx, input }) => readRecordPage(ctx.scope, input)),
});
