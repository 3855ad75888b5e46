import { inDebate } from "@/contracts/primitives";
import {
  actInPoll,
  checkImportInput,
  configurePollInput,
  importPollInput,
  inPoll,
  listBallotsInput,
  objectInput,
  withdrawObjectionInput,
} from "@/contracts/voting/polls";
import { getGap } from "@/server/services/voting/polls/change/get-gap";
import { getPersuasion } from "@/server/services/voting/polls/change/get-persuasion";
import { closePoll } from "@/server/services/voting/polls/close-poll";
import { configurePoll } from "@/server/services/voting/polls/configure-poll";
import { listBallotExports } from "@/server/services/voting/polls/exports/export-ballots";
import { checkImport } from "@/server/services/voting/polls/history/check-import";
import { importPoll } from "@/server/services/voting/polls/history/import-poll";
import { listBallots } from "@/server/services/voting/polls/list-ballots";
import { listPollsFor } from "@/server/services/voting/polls/list-polls";
import { openPoll } from "@/server/services/voting/polls/open-poll";
import { resultsOf } from "@/server/services/voting/polls/results-of";
import { listSealed } from "@/server/services/voting/polls/secret/list-sealed";
import { getSilence } from "@/server/services/voting/polls/silence/get-silence";
import { object } from "@/server/services/voting/polls/silence/object";
import { withdrawObjection } from "@/server/services/voting/polls/silence/withdraw-objection";
import { debateProcedure, router } from "../../procedures";

export const pollsRouter = router({
  list: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => listPollsFor(ctx.scope)),
  configure: debateProcedure
    .meta({ requires: "poll:run" })
    .input(configurePollInput)
    .mutation(({ ctx, input }) => configurePoll(ctx.scope, input)),
  // Changes nothing, but a whole file does not fit into the address of a query.
  checkImport: debateProcedure
    .meta({ requires: "poll:run", limit: "import" })
    .input(checkImportInput)
    .mutation(({ ctx, input }) => checkImport(ctx.scope, input)),
  import: debateProcedure
    .meta({ requires: "poll:run", limit: "import" })
    .input(importPollInput)
    .mutation(({ ctx, input }) => importPoll(ctx.scope, input)),
  exports: debateProcedure
    .meta({ requires: "results:export" })
    .input(inPoll)
    .query(({ ctx, input }) => listBallotExports(ctx.scope, input.poll)),
  silence: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inPoll)
    .query(({ ctx, input }) => getSilence(ctx.scope, input.poll)),
  object: debateProcedure
    .meta({ requires: "silence:break" })
    .input(objectInput)
    .mutation(({ ctx, input }) => object(ctx.scope, input)),
  withdrawObjection: debateProcedure
    .meta({ requires: "silence:break" })
    .input(withdrawObjectionInput)
    .mutation(({ ctx, input }) => withdrawObjection(ctx.scope, input)),
  open: debateProcedure
    .meta({ requires: "poll:run" })
    .input(actInPoll)
    .mutation(({ ctx, input }) => openPoll(ctx.scope, input.poll)),
  close: debateProcedure
    .meta({ requires: "poll:run" })
    .input(actInPoll)
    .mutation(({ ctx, input }) => closePoll(ctx.scope, input.poll)),
  results: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inPoll)
    .query(async ({ ctx, input }) => (await resultsOf(ctx.scope, input.poll)).view),
  persuasion: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => getPersuasion(ctx.scope)),
  gap: debateProcedure
    .meta({ requires: "debate:read" })
    .input(inDebate)
    .query(({ ctx }) => getGap(ctx.scope)),
  ballots: debateProcedure
    .meta({ requires: "debate:read" })
    .input(listBallotsInput)
    .query(({ ctx, input }) => listBallots(ctx.scope, input.poll, input.cursor)),
  sealed: debateProcedure
    .meta({ requires: "debate:read" })
    .input(listBallotsInput)
    .query(({ ctx, input }) => listSealed(ctx.scope, input.poll, input.cursor)),
});
