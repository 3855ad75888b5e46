import { checkArgumentsInput, importArgumentsInput } from "@/contracts/argument/exchange";
import { inDebate } from "@/contracts/primitives";
import { checkArguments } from "@/server/services/argument/exchange/check-arguments";
import { listExports } from "@/server/services/argument/exchange/exports";
import { importArguments } from "@/server/services/argument/exchange/import-arguments";
import { debateProcedure, router } from "../../procedures";

const importing = debateProcedure.meta({ requires: "floor:import", limit: "import" });

export const exchangeRouter = router({
  // Changes nothing, but a whole file does not fit into the address of a query.
  check: importing.input(checkArgumentsInput).mutation(({ ctx, input }) => checkArguments(ctx.scope, input)),
  import: importing.input(importArgumentsInput).mutation(({ ctx, input }) => importArguments(ctx.scope, input)),
  exports: debateProcedure
    .meta({ requires: "floor:export" })
    .input(inDebate)
    .query(({ ctx }) => listExports(ctx.scope)),
});
