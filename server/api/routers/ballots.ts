import { castBallotInput } from "@/contracts/polls";
import { castBallot } from "@/server/services/ballots/cast-ballot";
import { debateProcedure, router } from "../procedures";

export const ballotsRouter = router({
  cast: debateProcedure
    .meta({ requires: "ballot:cast", limit: "vote" })
    .input(castBallotInput)
    .mutation(({ ctx, input }) => castBallot(ctx.scope, input)),
});
