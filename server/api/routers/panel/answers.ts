import { giveAnswerInput, openSheetInput } from "@/contracts/panel/answers";
import { inDebate } from "@/contracts/primitives";
import { getQuestionnaire } from "@/server/services/panel/answers/get-questionnaire";
import { giveAnswer } from "@/server/services/panel/answers/give-answer";
import { openSheet } from "@/server/services/panel/answers/open-sheet";
import { debateProcedure, router } from "../../procedures";

export const answersRouter = router({
  questionnaire: debateProcedure
    .meta({ requires: "panel:read" })
    .input(inDebate)
    .query(({ ctx }) => getQuestionnaire(ctx.scope)),
  give: debateProcedure
    .meta({ requires: "panel:answer" })
    .input(giveAnswerInput)
    .mutation(({ ctx, input }) => giveAnswer(ctx.scope, input)),
  // Changes nothing, but a key must stand in no address.
  openSheet: debateProcedure
    .meta({ requires: "panel:answer", limit: "read" })
    .input(openSheetInput)
    .mutation(({ ctx, input }) => openSheet(ctx.scope, input.sheetKey)),
});
