import { screenInput } from "@/contracts/exercise/screen";
import { getScreen } from "@/server/services/exercise/screen/get-screen";
import { debateProcedure, router } from "../../procedures";

export const screenRouter = router({
  get: debateProcedure
    .meta({ requires: "debate:read" })
    .input(screenInput)
    .query(({ ctx }) => getScreen(ctx.scope)),
});
