import { appointHeadInput, assignSeatInput, takeSeatInput } from "@/contracts/debates/debates";
import * as contract from "@/contracts/exercise/seats";
import { inDebate } from "@/contracts/primitives";
import { appointHead } from "@/server/services/exercise/seats/appoint-head";
import { assignSeat } from "@/server/services/exercise/seats/assign-seat";
import { nameSubstitute } from "@/server/services/exercise/seats/name-substitute";
import { planSeats } from "@/server/services/exercise/seats/plan-seats";
import { checkSeatPlan } from "@/server/services/exercise/seats/read-seat-plan";
import { revealNamesNow } from "@/server/services/exercise/seats/reveal-names";
import { dropSeatPlan, getSeatPlan } from "@/server/services/exercise/seats/seat-plan";
import { spreadSeats } from "@/server/services/exercise/seats/spread-seats";
import { comeBack, standIn } from "@/server/services/exercise/seats/stand-in";
import { takeSeat } from "@/server/services/exercise/seats/take-seat";
import { debateProcedure, router } from "../../procedures";

export const seatsRouter = router({
  take: debateProcedure
    .meta({ requires: "seat:take" })
    .input(takeSeatInput)
    .mutation(({ ctx, input }) => takeSeat(ctx.scope, input.delegation)),
  assign: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(assignSeatInput)
    .mutation(({ ctx, input }) => assignSeat(ctx.scope, input.participantId, input.delegation)),
  appointHead: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(appointHeadInput)
    .mutation(({ ctx, input }) => appointHead(ctx.scope, input.participantId)),
  spread: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(contract.spreadSeatsInput)
    .mutation(({ ctx, input }) => spreadSeats(ctx.scope, input)),
  // Changes nothing, but a whole list does not fit into the address of a query.
  checkPlan: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(contract.checkSeatPlanInput)
    .mutation(({ ctx, input }) => checkSeatPlan(ctx.scope, input.text)),
  plan: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(contract.planSeatsInput)
    .mutation(({ ctx, input }) => planSeats(ctx.scope, input.text)),
  dropPlan: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(contract.dropSeatPlanInput)
    .mutation(({ ctx }) => dropSeatPlan(ctx.scope)),
  planned: debateProcedure
    .meta({ requires: "seat:assign" })
    .input(inDebate)
    .query(({ ctx }) => getSeatPlan(ctx.scope)),
  nameSubstitute: debateProcedure
    .meta({ requires: "seat:name-substitute" })
    .input(contract.nameSubstituteInput)
    .mutation(({ ctx, input }) => nameSubstitute(ctx.scope, input)),
  standIn: debateProcedure
    .meta({ requires: "seat:stand-in" })
    .input(contract.standInInput)
    .mutation(({ ctx }) => standIn(ctx.scope)),
  comeBack: debateProcedure
    .meta({ requires: "seat:stand-in" })
    .input(contract.comeBackInput)
    .mutation(({ ctx }) => comeBack(ctx.scope)),
  revealNames: debateProcedure
    .meta({ requires: "debate:control" })
    .input(contract.revealNamesInput)
    .mutation(({ ctx }) => revealNamesNow(ctx.scope)),
});
