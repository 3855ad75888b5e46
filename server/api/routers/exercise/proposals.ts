import {
  acceptAmendmentInput,
  actOnProposal,
  amendProposalInput,
  compareProposalsInput,
  declineAmendmentInput,
  inProposal,
  makeProposalInput,
  objectToProposalInput,
  rewordProposalInput,
  sponsorProposalInput,
  startCheckInput,
  withdrawAmendmentInput,
} from "@/contracts/exercise/proposals";
import { inDebate } from "@/contracts/primitives";
import { acceptAmendment } from "@/server/services/exercise/proposals/accept-amendment";
import { amendProposal } from "@/server/services/exercise/proposals/amend-proposal";
import { compareProposals } from "@/server/services/exercise/proposals/compare-proposals";
import { declineAmendment } from "@/server/services/exercise/proposals/decline-amendment";
import { getProposal } from "@/server/services/exercise/proposals/get-proposal";
import { listProposals } from "@/server/services/exercise/proposals/list-proposals";
import { makeProposal } from "@/server/services/exercise/proposals/make-proposal";
import { objectToProposal } from "@/server/services/exercise/proposals/object-to-proposal";
import { rewordProposal } from "@/server/services/exercise/proposals/reword-proposal";
import { sponsorProposal } from "@/server/services/exercise/proposals/sponsor-proposal";
import { startCheck } from "@/server/services/exercise/proposals/start-check";
import { stopSponsoring } from "@/server/services/exercise/proposals/stop-sponsoring";
import { takeBackObjection } from "@/server/services/exercise/proposals/take-back-objection";
import { withdrawAmendment } from "@/server/services/exercise/proposals/withdraw-amendment";
import { withdrawProposal } from "@/server/services/exercise/proposals/withdraw-proposal";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });
const writing = debateProcedure.meta({ requires: "proposal:write" });
const heading = debateProcedure.meta({ requires: "proposal:sponsor" });

export const proposalsRouter = router({
  list: reading.input(inDebate).query(({ ctx }) => listProposals(ctx.scope)),
  get: reading.input(inProposal).query(({ ctx, input }) => getProposal(ctx.scope, input.number)),
  compare: reading.input(compareProposalsInput).query(({ ctx, input }) => compareProposals(ctx.scope, input)),
  make: writing.input(makeProposalInput).mutation(({ ctx, input }) => makeProposal(ctx.scope, input)),
  reword: writing.input(rewordProposalInput).mutation(({ ctx, input }) => rewordProposal(ctx.scope, input)),
  withdraw: writing.input(actOnProposal).mutation(({ ctx, input }) => withdrawProposal(ctx.scope, input.number)),
  amend: writing.input(amendProposalInput).mutation(({ ctx, input }) => amendProposal(ctx.scope, input)),
  acceptAmendment: writing.input(acceptAmendmentInput).mutation(({ ctx, input }) => acceptAmendment(ctx.scope, input)),
  declineAmendment: writing.input(declineAmendmentInput).mutation(({ ctx, input }) => declineAmendment(ctx.scope, input)),
  withdrawAmendment: writing.input(withdrawAmendmentInput).mutation(({ ctx, input }) => withdrawAmendment(ctx.scope, input.amendmentId)),
  sponsor: heading.input(sponsorProposalInput).mutation(({ ctx, input }) => sponsorProposal(ctx.scope, input)),
  stopSponsoring: heading.input(actOnProposal).mutation(({ ctx, input }) => stopSponsoring(ctx.scope, input.number)),
  object: heading.input(objectToProposalInput).mutation(({ ctx, input }) => objectToProposal(ctx.scope, input)),
  takeBackObjection: heading.input(actOnProposal).mutation(({ ctx, input }) => takeBackObjection(ctx.scope, input.number)),
  startCheck: debateProcedure
    .meta({ requires: "poll:run" })
    .input(startCheckInput)
    .mutation(({ ctx, input }) => startCheck(ctx.scope, input)),
});
