import { mapInput } from "@/contracts/argument/map";
import { getMap } from "@/server/services/argument/map/get-map";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });

export const mapRouter = router({
  get: reading.input(mapInput).query(({ ctx, input }) => getMap(ctx.scope, input)),
});
