import { findRoomInput } from "@/contracts/debates/debates";
import { createBreakoutInput, inBreakout } from "@/contracts/exercise/breakouts";
import { inWorkspace } from "@/contracts/people/workspaces";
import { compareRooms } from "@/server/services/exercise/breakouts/compare-rooms";
import { createBreakout } from "@/server/services/exercise/breakouts/create-breakout";
import { exportComparison } from "@/server/services/exercise/breakouts/export-comparison";
import { findMyRoom } from "@/server/services/exercise/breakouts/find-my-room";
import { getBreakout } from "@/server/services/exercise/breakouts/get-breakout";
import { listBreakouts } from "@/server/services/exercise/breakouts/list-breakouts";
import { router, signedInProcedure, workspaceProcedure } from "../../procedures";

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
