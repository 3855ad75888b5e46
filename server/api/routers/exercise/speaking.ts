import {
  callSpeakerInput,
  endSpeechInput,
  giveTimeInput,
  lowerHandInput,
  moveSpeakerInput,
  raiseHandInput,
  setSpeakingInput,
  speakingInput,
} from "@/contracts/exercise/speaking";
import { callSpeaker } from "@/server/services/exercise/speaking/call-speaker";
import { endSpeech } from "@/server/services/exercise/speaking/end-speech";
import { getHand, getSpeaking, speakingTimes } from "@/server/services/exercise/speaking/get-speaking";
import { giveTime } from "@/server/services/exercise/speaking/give-time";
import { lowerHand } from "@/server/services/exercise/speaking/lower-hand";
import { moveSpeaker } from "@/server/services/exercise/speaking/move-speaker";
import { raiseHand } from "@/server/services/exercise/speaking/raise-hand";
import { setSpeaking } from "@/server/services/exercise/speaking/set-speaking";
import { debateProcedure, router } from "../../procedures";

export const speakingRouter = router({
  get: debateProcedure
    .meta({ requires: "debate:read" })
    .input(speakingInput)
    .query(({ ctx }) => getSpeaking(ctx.scope)),
  hand: debateProcedure
    .meta({ requires: "debate:read" })
    .input(speakingInput)
    .query(({ ctx }) => getHand(ctx.scope)),
  times: debateProcedure
    .meta({ requires: "debate:read" })
    .input(speakingInput)
    .query(({ ctx }) => speakingTimes(ctx.scope)),
  raise: debateProcedure
    .meta({ requires: "speaking:ask" })
    .input(raiseHandInput)
    .mutation(({ ctx }) => raiseHand(ctx.scope)),
  lower: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(lowerHandInput)
    .mutation(({ ctx, input }) => lowerHand(ctx.scope, input.turnId)),
  callSpeaker: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(callSpeakerInput)
    .mutation(({ ctx, input }) => callSpeaker(ctx.scope, input)),
  end: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(endSpeechInput)
    .mutation(({ ctx, input }) => endSpeech(ctx.scope, input.turnId)),
  giveTime: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(giveTimeInput)
    .mutation(({ ctx, input }) => giveTime(ctx.scope, input)),
  move: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(moveSpeakerInput)
    .mutation(({ ctx, input }) => moveSpeaker(ctx.scope, input)),
  set: debateProcedure
    .meta({ requires: "speaking:run" })
    .input(setSpeakingInput)
    .mutation(({ ctx, input }) => setSpeaking(ctx.scope, input)),
});
