import { assessInput, releaseFeedbackInput, setRubricInput } from "@/contracts/argument/assessments";
import { assess } from "@/server/services/argument/assessments/assess";
import { releaseFeedback } from "@/server/services/argument/assessments/release-feedback";
import { setRubric } from "@/server/services/argument/assessments/set-rubric";
import { debateProcedure, router } from "../../procedures";

const running = debateProcedure.meta({ requires: "assessment:write" });

export const assessmentsRouter = router({
  assess: running.input(assessInput).mutation(({ ctx, input }) => assess(ctx.scope, input)),
  setRubric: running.input(setRubricInput).mutation(({ ctx, input }) => setRubric(ctx.scope, input.rubric)),
  release: running.input(releaseFeedbackInput).mutation(({ ctx }) => releaseFeedback(ctx.scope)),
});
