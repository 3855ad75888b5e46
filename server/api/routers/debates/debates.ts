import * as contract from "@/contracts/debates/debates";
import { inDebate } from "@/contracts/primitives";
import { closeDebate } from "@/server/services/debates/debates/close-debate";
import { createDebate } from "@/server/services/debates/debates/create-debate";
import { findDemo } from "@/server/services/debates/debates/find-demo";
import { findRoom } from "@/server/services/debates/debates/find-room";
import { getBackground } from "@/server/services/debates/debates/get-background";
import { getDebate } from "@/server/services/debates/debates/get-debate";
import { getRoom } from "@/server/services/debates/debates/get-room";
import { joinRoom } from "@/server/services/debates/debates/join-room";
import { listCards } from "@/server/services/debates/debates/list-cards";
import { listPeople } from "@/server/services/debates/debates/list-people";
import { openRoom } from "@/server/services/debates/debates/open-room";
import { enterPhase } from "@/server/services/exercise/agenda/enter-phase";
import { setDeadline } from "@/server/services/exercise/agenda/set-deadline";
import { debateProcedure, publicProcedure, router, signedInProcedure, workspaceProcedure } from "../../procedures";

export const debatesRouter = router({
  dashboard: signedInProcedure.meta({ requires: "signed-in" }).query(({ ctx }) => listCards(ctx.scope)),
  demo: publicProcedure.meta({ requires: "public" }).query(() => findDemo()),
  create: workspaceProcedure
    .meta({ requires: "debate:create" })
    .input(contract.createDebateInput)
    .mutation(({ ctx, input }) => createDebate(ctx.scope, input)),
  get: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => getDebate(ctx.scope)),
  background: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => getBackground(ctx.scope)),
  openRoom: debateProcedure
    .meta({ requires: "debate:control" })
    .input(contract.openRoomInput)
    .mutation(({ ctx }) => openRoom(ctx.scope)),
  room: debateProcedure
    .meta({ requires: "debate:control" })
    .input(inDebate)
    .query(({ ctx }) => getRoom(ctx.scope)),
  findRoom: publicProcedure
    .meta({ requires: "public", limit: "join" })
    .input(contract.findRoomInput)
    .query(({ input }) => findRoom(input.code)),
  joinRoom: signedInProcedure
    .meta({ requires: "signed-in", limit: "join" })
    .input(contract.joinRoomInput)
    .mutation(({ ctx, input }) => joinRoom(ctx.scope, input.code)),
  people: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => listPeople(ctx.scope)),
  enterPhase: debateProcedure
    .meta({ requires: "debate:control" })
    .input(contract.enterPhaseInput)
    .mutation(({ ctx, input }) => enterPhase(ctx.scope, input)),
  setDeadline: debateProcedure
    .meta({ requires: "debate:control" })
    .input(contract.setDeadlineInput)
    .mutation(({ ctx, input }) => setDeadline(ctx.scope, input)),
  close: debateProcedure
    .meta({ requires: "debate:control" })
    .input(contract.closeDebateInput)
    .mutation(({ ctx }) => closeDebate(ctx.scope)),
});
