import { listInjectsInput, releaseInjectInput, respondInput, writeInjectInput } from "@/contracts/exercise/injects";
import { listEffects } from "@/server/services/exercise/injects/list-effects";
import { listInjects } from "@/server/services/exercise/injects/list-injects";
import { releaseInject } from "@/server/services/exercise/injects/release-inject";
import { respondToInject } from "@/server/services/exercise/injects/respond";
import { writeInject } from "@/server/services/exercise/injects/write-inject";
import { debateProcedure, router } from "../../procedures";

export const injectsRouter = router({
  list: debateProcedure
    .meta({ requires: "inject:read" })
    .input(listInjectsInput)
    .query(({ ctx }) => listInjects(ctx.scope)),
  effects: debateProcedure
    .meta({ requires: "inject:read" })
    .input(listInjectsInput)
    .query(({ ctx }) => listEffects(ctx.scope)),
  write: debateProcedure
    .meta({ requires: "inject:release" })
    .input(writeInjectInput)
    .mutation(({ ctx, input: { debate: _, idempotencyKey: __, ...written } }) => writeInject(ctx.scope, written)),
  release: debateProcedure
    .meta({ requires: "inject:release" })
    .input(releaseInjectInput)
    .mutation(({ ctx, input }) => releaseInject(ctx.scope, input.injectId)),
  respond: debateProcedure
    .meta({ requires: "inject:respond" })
    .input(respondInput)
    .mutation(({ ctx, input }) => respondToInject(ctx.scope, input)),
});
