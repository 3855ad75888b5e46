import { markInput, personInput, setRequirementsInput } from "@/contracts/exercise/participation";
import { inDebate } from "@/contracts/primitives";
import { getMark, getMyPart } from "@/server/services/exercise/participation/get-my-part";
import { getParticipation } from "@/server/services/exercise/participation/get-participation";
import { getPerson } from "@/server/services/exercise/participation/get-person";
import { setRequirements } from "@/server/services/exercise/participation/set-requirements";
import { debateProcedure, router } from "../../procedures";

const own = debateProcedure.meta({ requires: "participation:read-own" });
const running = debateProcedure.meta({ requires: "assessment:write" });

export const participationRouter = router({
  mine: own.input(inDebate).query(({ ctx }) => getMyPart(ctx.scope)),
  mark: own.input(markInput).query(({ ctx, input }) => getMark(ctx.scope, input.phase)),
  people: running.input(inDebate).query(({ ctx }) => getParticipation(ctx.scope)),
  person: running.input(personInput).query(({ ctx, input }) => getPerson(ctx.scope, input.participantId)),
  setRequirements: debateProcedure
    .meta({ requires: "debate:control" })
    .input(setRequirementsInput)
    .mutation(({ ctx, input }) => setRequirements(ctx.scope, input)),
});
