import { getMatrixInput, rateConsistencyInput, scoreWorkingInput } from "@/contracts/argument/matrix";
import { getMatrix } from "@/server/services/argument/matrix/get-matrix";
import { rateConsistency } from "@/server/services/argument/matrix/rate-consistency";
import { scoreWorking } from "@/server/services/argument/matrix/score-working";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });

export const matrixRouter = router({
  get: reading.input(getMatrixInput).query(({ ctx, input }) => getMatrix(ctx.scope, input)),
  working: reading.input(scoreWorkingInput).query(({ ctx, input }) => scoreWorking(ctx.scope, input)),
  rate: debateProcedure
    .meta({ requires: "evidence:grade" })
    .input(rateConsistencyInput)
    .mutation(({ ctx, input }) => rateConsistency(ctx.scope, input)),
});
