import { followInput, mergeClaimsInput, mergedClaimsInput, mergePreviewInput, tagClaimInput, unmergeClaimsInput } from "@/contracts/claims";
import {
  addArgumentInput,
  claimHistoryInput,
  editClaimInput,
  findInput,
  floorInput,
  rateArgumentInput,
  rateClaimInput,
  repliesInput,
  threadsInput,
  withdrawArgumentInput,
  withdrawClaimInput,
} from "@/contracts/floor";
import { inDebate } from "@/contracts/primitives";
import { addArgument } from "@/server/services/floor/add-argument";
import { claimHistory } from "@/server/services/floor/claim-history";
import { editClaim } from "@/server/services/floor/edit-claim";
import { findOnFloor } from "@/server/services/floor/find-on-floor";
import { getFloor } from "@/server/services/floor/get-floor";
import { mergeClaims } from "@/server/services/floor/merge-claims";
import { mergePreview } from "@/server/services/floor/merge-preview";
import { mergedClaims } from "@/server/services/floor/merged-claims";
import { rateArgument } from "@/server/services/floor/rate-argument";
import { rateClaim } from "@/server/services/floor/rate-claim";
import { readReplies, readThreads } from "@/server/services/floor/read-threads";
import { tagClaim } from "@/server/services/floor/tag-claim";
import { unmergeClaims } from "@/server/services/floor/unmerge-claims";
import { withdrawArgument } from "@/server/services/floor/withdraw-argument";
import { withdrawClaim } from "@/server/services/floor/withdraw-claim";
import { follow } from "@/server/services/following/follow";
import { listFollows } from "@/server/services/following/list-follows";
import { debateProcedure, router } from "../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });
const writing = debateProcedure.meta({ requires: "floor:write" });
const rating = debateProcedure.meta({ requires: "floor:rate" });
const curating = debateProcedure.meta({ requires: "floor:curate" });
const following = debateProcedure.meta({ requires: "floor:follow" });

export const floorRouter = router({
  get: reading.input(floorInput).query(({ ctx, input }) => getFloor(ctx.scope, input.order)),
  threads: reading.input(threadsInput).query(({ ctx, input }) => readThreads(ctx.scope, input)),
  replies: reading.input(repliesInput).query(({ ctx, input }) => readReplies(ctx.scope, input)),
  find: reading.input(findInput).query(({ ctx, input }) => findOnFloor(ctx.scope, input)),
  claimHistory: reading.input(claimHistoryInput).query(({ ctx, input }) => claimHistory(ctx.scope, input.claimId)),
  addArgument: writing.input(addArgumentInput).mutation(({ ctx, input }) => addArgument(ctx.scope, input)),
  withdrawArgument: writing.input(withdrawArgumentInput).mutation(({ ctx, input }) => withdrawArgument(ctx.scope, input.argumentId)),
  editClaim: writing.input(editClaimInput).mutation(({ ctx, input }) => editClaim(ctx.scope, input)),
  withdrawClaim: writing.input(withdrawClaimInput).mutation(({ ctx, input }) => withdrawClaim(ctx.scope, input.claimId)),
  rateClaim: rating.input(rateClaimInput).mutation(({ ctx, input }) => rateClaim(ctx.scope, input)),
  rateArgument: rating.input(rateArgumentInput).mutation(({ ctx, input }) => rateArgument(ctx.scope, input)),
  mergePreview: curating.input(mergePreviewInput).query(({ ctx, input }) => mergePreview(ctx.scope, input)),
  mergeClaims: curating.input(mergeClaimsInput).mutation(({ ctx, input }) => mergeClaims(ctx.scope, input)),
  unmergeClaims: curating.input(unmergeClaimsInput).mutation(({ ctx, input }) => unmergeClaims(ctx.scope, input.claimId)),
  mergedClaims: reading.input(mergedClaimsInput).query(({ ctx, input }) => mergedClaims(ctx.scope, input.claimId)),
  tagClaim: curating.input(tagClaimInput).mutation(({ ctx, input }) => tagClaim(ctx.scope, input)),
  follows: reading.input(inDebate).query(({ ctx }) => listFollows(ctx.scope)),
  follow: following.input(followInput).mutation(({ ctx, input }) => follow(ctx.scope, input)),
});
