import { inDebate } from "@/contracts/primitives";
import { getPanelResults } from "@/server/services/panel/results/get-results";
import { debateProcedure, router } from "../../procedures";

export const panelResultsRouter = router({
  get: debateProcedure
    .meta({ requires: "panel:read" })
    .input(inDebate)
    .query(({ ctx }) => getPanelResults(ctx.scope)),
});
