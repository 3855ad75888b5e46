import { checkPolisInput, importPolisInput, removeHistoryInput, toRateInput } from "@/contracts/panel/opinions";
import { inDebate } from "@/contracts/primitives";
import { checkPolis } from "@/server/services/panel/opinions/exchange/check-polis";
import { importPolis } from "@/server/services/panel/opinions/exchange/import-polis";
import { listHistories, removeHistory } from "@/server/services/panel/opinions/exchange/remove-history";
import { getOpinionMap } from "@/server/services/panel/opinions/get-map";
import { myStanding } from "@/server/services/panel/opinions/my-standing";
import { claimsToAsk } from "@/server/services/panel/opinions/to-rate";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "opinions:read" });
const running = debateProcedure.meta({ requires: "floor:import" });
const importing = debateProcedure.meta({ requires: "floor:import", limit: "import" });

export const opinionsRouter = router({
  map: reading.input(inDebate).query(({ ctx }) => getOpinionMap(ctx.scope)),
  mine: reading.input(inDebate).query(({ ctx }) => myStanding(ctx.scope)),
  toRate: debateProcedure
    .meta({ requires: "floor:rate" })
    .input(toRateInput)
    .query(({ ctx, input }) => claimsToAsk(ctx.scope, input.most)),
  histories: running.input(inDebate).query(({ ctx }) => listHistories(ctx.scope)),
  removeHistory: running.input(removeHistoryInput).mutation(({ ctx, input }) => removeHistory(ctx.scope, input)),
  // Changes nothing, but whole files do not fit into the address of a query.
  check: importing.input(checkPolisInput).mutation(({ ctx, input }) => checkPolis(ctx.scope, input.files)),
  import: importing.input(importPolisInput).mutation(({ ctx, input }) => importPolis(ctx.scope, input)),
});
