import {
  followInput,
  mergeClaimsInput,
  mergedClaimsInput,
  mergePreviewInput,
  tagClaimInput,
  unmergeClaimsInput,
} from "@/contracts/argument/claims";
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
} from "@/contracts/argument/floor";
import { inDebate } from "@/contracts/primitives";
import { addArgument } from "@/server/services/argument/floor/add-argument";
import { claimHistory } from "@/server/services/argument/floor/claims/claim-history";
import { editClaim } from "@/server/services/argument/floor/claims/edit-claim";
import { mergeClaims } from "@/server/services/argument/floor/claims/merge-claims";
import { mergePreview } from "@/server/services/argument/floor/claims/merge-preview";
import { mergedClaims } from "@/server/services/argument/floor/claims/merged-claims";
import { rateClaim } from "@/server/services/argument/floor/claims/rate-claim";
import { tagClaim } from "@/server/services/argument/floor/claims/tag-claim";
import { unmergeClaims } from "@/server/services/argument/floor/claims/unmerge-claims";
import { withdrawClaim } from "@/server/services/argument/floor/claims/withdraw-claim";
import { findOnFloor } from "@/server/services/argument/floor/find-on-floor";
import { getFloor } from "@/server/services/argument/floor/get-floor";
import { rateArgument } from "@/server/services/argument/floor/rate-argument";
import { readReplies, readThreads } from "@/server/services/argument/floor/read-threads";
import { withdrawArgument } from "@/server/services/argument/floor/withdraw-argument";
import { follow } from "@/server/services/argument/following/follow";
import { listFollows } from "@/server/services/argument/following/list-follows";
import { debateProcedure, router } from "../../procedures";

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
