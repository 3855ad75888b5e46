import { createBreakoutInput, inBreakout } from "@/contracts/breakouts";
import { findRoomInput } from "@/contracts/debates";
import { inWorkspace } from "@/contracts/workspaces";
import { compareRooms } from "@/server/services/breakouts/compare-rooms";
import { createBreakout } from "@/server/services/breakouts/create-breakout";
import { exportComparison } from "@/server/services/breakouts/export-comparison";
import { findMyRoom } from "@/server/services/breakouts/find-my-room";
import { getBreakout } from "@/server/services/breakouts/get-breakout";
import { listBreakouts } from "@/server/services/breakouts/list-breakouts";
import { router, signedInProcedure, workspaceProcedure } from "../procedures";

// Who may create debates in a workspace runs all of them, and sees all rooms at once; nobody else does.
const running = workspaceProcedure.meta({ requires: "debate:create" });

export const breakoutsRouter = router({
  list: running.input(inWorkspace).query(({ ctx }) => listBreakouts(ctx.scope)),
  create: running.input(createBreakoutInput).mutation(({ ctx, input }) => createBreakout(ctx.scope, input)),
  get: running.input(inBreakout).query(({ ctx, input }) => getBreakout(ctx.scope, input.breakout)),
  compare: running.input(inBreakout).query(({ ctx, input }) => compareRooms(ctx.scope, input.breakout)),
  comparisonFile: running.input(inBreakout).query(({ ctx, input }) => exportComparison(ctx.scope, input.breakout)),
  myRoom: signedInProcedure
    .meta({ requires: "signed-in", limit: "join" })
    .input(findRoomInput)
    .query(({ ctx, input }) => findMyRoom(ctx.scope, input.code)),
});
