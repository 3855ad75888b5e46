import { debriefInput, reflectInput, reflectionsInput } from "@/contracts/exercise/debrief";
import { getDebrief } from "@/server/services/exercise/debrief/get-debrief";
import { listReflections } from "@/server/services/exercise/debrief/list-reflections";
import { openBriefs } from "@/server/services/exercise/debrief/open-briefs";
import { reflect } from "@/server/services/exercise/debrief/reflect";
import { replayDebate } from "@/server/services/exercise/debrief/replay";
import { debateProcedure, router } from "../../procedures";

export const debriefRouter = router({
  get: debateProcedure
    .meta({ requires: "debate:read" })
    .input(debriefInput)
    .query(({ ctx }) => getDebrief(ctx.scope)),
  replay: debateProcedure
    .meta({ requires: "debate:read" })
    .input(debriefInput)
    .query(({ ctx }) => replayDebate(ctx.scope)),
  reflections: debateProcedure
    .meta({ requires: "debate:read" })
    .input(reflectionsInput)
    .query(({ ctx, input }) => listReflections(ctx.scope, input.question, input.cursor)),
  briefs: debateProcedure
    .meta({ requires: "debate:read" })
    .input(debriefInput)
    .query(({ ctx }) => openBriefs(ctx.scope)),
  answer: debateProcedure
    .meta({ requires: "debrief:answer" })
    .input(reflectInput)
    .mutation(({ ctx, input }) => reflect(ctx.scope, input)),
});
