import { castBallotInput, castStrawInput, creditBallotInput, getCreditsInput, inPoll } from "@/contracts/voting/polls";
import { castBallot } from "@/server/services/voting/ballots/cast-ballot";
import { castSecret } from "@/server/services/voting/ballots/cast-secret";
import { creditBallot } from "@/server/services/voting/ballots/credits/credit-ballot";
import { getCredits } from "@/server/services/voting/ballots/credits/get-credits";
import { castStraw } from "@/server/services/voting/ballots/straw/cast-straw";
import { getStraw } from "@/server/services/voting/ballots/straw/get-straw";
import { debateProcedure, router } from "../../procedures";

export const ballotsRouter = router({
  cast: debateProcedure
    .meta({ requires: "ballot:cast", limit: "vote" })
    .input(castBallotInput)
    .mutation(({ ctx, input }) => castBallot(ctx.scope, input)),
  castSecret: debateProcedure
    .meta({ requires: "ballot:cast", limit: "vote" })
    .input(castBallotInput)
    .mutation(({ ctx, input }) => castSecret(ctx.scope, input)),
  credit: debateProcedure
    .meta({ requires: "ballot:cast", limit: "vote" })
    .input(creditBallotInput)
    .mutation(({ ctx, input }) => creditBallot(ctx.scope, input)),
  credits: debateProcedure
    .meta({ requires: "ballot:read-own" })
    .input(getCreditsInput)
    .query(({ ctx, input }) => getCredits(ctx.scope, input)),
  straw: debateProcedure
    .meta({ requires: "straw:read" })
    .input(inPoll)
    .query(({ ctx, input }) => getStraw(ctx.scope, input.poll)),
  castStraw: debateProcedure
    .meta({ requires: "straw:cast" })
    .input(castStrawInput)
    .mutation(({ ctx, input }) => castStraw(ctx.scope, input)),
});
