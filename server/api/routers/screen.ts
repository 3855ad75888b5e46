import { screenInput } from "@/contracts/screen";
import { getScreen } from "@/server/services/screen/get-screen";
import { debateProcedure, router } from "../procedures";

export const screenRouter = router({
  get: debateProcedure
    .meta({ requires: "debate:read" })
    .input(screenInput)
    .query(({ ctx }) => getScreen(ctx.scope)),
});
