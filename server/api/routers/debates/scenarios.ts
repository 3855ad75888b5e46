import { scenarioFromArgumentsInput } from "@/contracts/argument/exchange";
import { checkScenarioInput, getScenarioInput, listScenariosInput, saveScenarioInput } from "@/contracts/debates/scenarios";
import { checkScenario } from "@/server/services/debates/scenarios/check-scenario";
import { scenarioFromArguments } from "@/server/services/debates/scenarios/from-arguments";
import { getScenario } from "@/server/services/debates/scenarios/get-scenario";
import { listScenarios } from "@/server/services/debates/scenarios/list-scenarios";
import { saveScenario } from "@/server/services/debates/scenarios/save-scenario";
import { router, workspaceProcedure } from "../../procedures";

export const scenariosRouter = router({
  list: workspaceProcedure
    .meta({ requires: "workspace:read" })
    .input(listScenariosInput)
    .query(({ ctx }) => listScenarios(ctx.scope)),
  get: workspaceProcedure
    .meta({ requires: "workspace:read" })
    .input(getScenarioInput)
    .query(({ ctx, input }) => getScenario(ctx.scope, input.scenarioId)),
  // Changes nothing, but a whole file does not fit into the address of a query.
  check: workspaceProcedure
    .meta({ requires: "scenario:write" })
    .input(checkScenarioInput)
    .mutation(({ input }) => checkScenario(input.text)),
  fromArguments: workspaceProcedure
    .meta({ requires: "scenario:write", limit: "import" })
    .input(scenarioFromArgumentsInput)
    .mutation(({ input }) => scenarioFromArguments(input)),
  save: workspaceProcedure
    .meta({ requires: "scenario:write", limit: "import" })
    .input(saveScenarioInput)
    .mutation(({ ctx, input }) => saveScenario(ctx.scope, input.text)),
});
