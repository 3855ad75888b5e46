import { donePromptInput, listPromptsInput, sendPromptInput } from "@/contracts/argument/prompts";
import { finishPrompt } from "@/server/services/argument/prompts/finish-prompt";
import { listPrompts } from "@/server/services/argument/prompts/list-prompts";
import { sendPrompt } from "@/server/services/argument/prompts/send-prompt";
import { debateProcedure, router } from "../../procedures";

export const promptsRouter = router({
  list: debateProcedure
    .meta({ requires: "debate:read" })
    .input(listPromptsInput)
    .query(({ ctx }) => listPrompts(ctx.scope)),
  send: debateProcedure
    .meta({ requires: "prompt:send" })
    .input(sendPromptInput)
    .mutation(({ ctx, input }) => sendPrompt(ctx.scope, input)),
  done: debateProcedure
    .meta({ requires: "prompt:answer" })
    .input(donePromptInput)
    .mutation(({ ctx, input }) => finishPrompt(ctx.scope, input.promptId)),
});
