import { appointHeadInput, assignSeatInput, takeSeatInput } from "@/contracts/debates";
import { appointHead } from "@/server/services/seats/appoint-head";
import { assignSeat } from "@/server/services/seats/assign-seat";
import { takeSeat } from "@/server/services/seats/take-seat";
import { debateProcedure, router } from "../procedures";

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
});
