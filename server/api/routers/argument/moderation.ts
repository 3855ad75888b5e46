import {
  appealInput,
  decideAppealInput,
  moderateInput,
  moderationLogInput,
  setPolicyInput,
  undoModerationInput,
} from "@/contracts/argument/moderation";
import { inDebate } from "@/contracts/primitives";
import { appeal } from "@/server/services/argument/moderation/appeal";
import { decideAppeal } from "@/server/services/argument/moderation/decide-appeal";
import { listMyThings } from "@/server/services/argument/moderation/list-my-things";
import { moderate } from "@/server/services/argument/moderation/moderate";
import { readLog } from "@/server/services/argument/moderation/read-log";
import { readPolicy } from "@/server/services/argument/moderation/read-policy";
import { readQueue } from "@/server/services/argument/moderation/read-queue";
import { setPolicy } from "@/server/services/argument/moderation/set-policy";
import { undoModeration } from "@/server/services/argument/moderation/undo";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });
const moderating = debateProcedure.meta({ requires: "floor:moderate" });

export const moderationRouter = router({
  policy: reading.input(inDebate).query(({ ctx }) => readPolicy(ctx.scope)),
  log: reading.input(moderationLogInput).query(({ ctx, input }) => readLog(ctx.scope, input)),
  mine: reading.input(inDebate).query(({ ctx }) => listMyThings(ctx.scope)),
  queue: moderating.input(inDebate).query(({ ctx }) => readQueue(ctx.scope)),
  setPolicy: moderating.input(setPolicyInput).mutation(({ ctx, input }) => setPolicy(ctx.scope, input)),
  act: moderating.input(moderateInput).mutation(({ ctx, input }) => moderate(ctx.scope, input)),
  undo: moderating.input(undoModerationInput).mutation(({ ctx, input }) => undoModeration(ctx.scope, input.actionId)),
  decide: moderating.input(decideAppealInput).mutation(({ ctx, input }) => decideAppeal(ctx.scope, input)),
  appeal: debateProcedure
    .meta({ requires: "floor:appeal" })
    .input(appealInput)
    .mutation(({ ctx, input }) => appeal(ctx.scope, input)),
});
