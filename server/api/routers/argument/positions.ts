import { declarePositionInput } from "@/contracts/argument/positions";
import { inDebate } from "@/contracts/primitives";
import { declarePosition } from "@/server/services/argument/positions/declare-position";
import { listPositions } from "@/server/services/argument/positions/list-positions";
import { debateProcedure, router } from "../../procedures";

export const positionsRouter = router({
  list: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => listPositions(ctx.scope)),
  declare: debateProcedure
    .meta({ requires: "position:declare" })
    .input(declarePositionInput)
    .mutation(({ ctx, input }) => declarePosition(ctx.scope, input)),
});
