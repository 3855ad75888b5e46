import {
  addCitationInput,
  addSourceInput,
  checkQuotationInput,
  citationDetailInput,
  claimEvidenceInput,
  disputedInput,
  gradeCitationInput,
  gradeSourceInput,
  importSourcesInput,
  ledgerInput,
  linkOriginInput,
  previewSourcesInput,
  setSourceTextInput,
  sourceInput,
  sourceTextInput,
  withdrawCitationInput,
} from "@/contracts/argument/evidence";
import { inDebate } from "@/contracts/primitives";
import { addCitation } from "@/server/services/argument/evidence/citations/add-citation";
import { checkQuotation } from "@/server/services/argument/evidence/citations/check-quotation";
import { getCitation } from "@/server/services/argument/evidence/citations/get-citation";
import { withdrawCitation } from "@/server/services/argument/evidence/citations/withdraw-citation";
import { getClaimEvidence } from "@/server/services/argument/evidence/get-claim-evidence";
import { getLedger } from "@/server/services/argument/evidence/get-ledger";
import { gradeCitation } from "@/server/services/argument/evidence/grade-citation";
import { gradeSource } from "@/server/services/argument/evidence/grade-source";
import { listDisputed } from "@/server/services/argument/evidence/list-disputed";
import { listPrepared } from "@/server/services/argument/evidence/list-prepared";
import { addSource } from "@/server/services/argument/evidence/sources/add-source";
import { getSource } from "@/server/services/argument/evidence/sources/get-source";
import { importSources } from "@/server/services/argument/evidence/sources/import-sources";
import { linkOrigin } from "@/server/services/argument/evidence/sources/link-origin";
import { listSources } from "@/server/services/argument/evidence/sources/list-sources";
import { previewSources } from "@/server/services/argument/evidence/sources/preview-sources";
import { readSourceText } from "@/server/services/argument/evidence/sources/read-source-text";
import { setSourceText } from "@/server/services/argument/evidence/sources/set-source-text";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });
const writing = debateProcedure.meta({ requires: "floor:write" });
const grading = debateProcedure.meta({ requires: "evidence:grade" });
/** Changes nothing, but what it is asked about does not fit into the address of a query. */
const asking = debateProcedure.meta({ requires: "floor:write", limit: "read" });

export const evidenceRouter = router({
  ledger: reading.input(ledgerInput).query(({ ctx, input }) => getLedger(ctx.scope, input)),
  disputed: reading.input(disputedInput).query(({ ctx, input }) => listDisputed(ctx.scope, input.from)),
  prepared: reading.input(inDebate).query(({ ctx }) => listPrepared(ctx.scope)),
  sources: reading.input(inDebate).query(({ ctx }) => listSources(ctx.scope)),
  source: reading.input(sourceInput).query(({ ctx, input }) => getSource(ctx.scope, input)),
  sourceText: reading.input(sourceTextInput).query(({ ctx, input }) => readSourceText(ctx.scope, input)),
  claim: reading.input(claimEvidenceInput).query(({ ctx, input }) => getClaimEvidence(ctx.scope, input)),
  citation: reading.input(citationDetailInput).query(({ ctx, input }) => getCitation(ctx.scope, input.citationId)),
  checkQuotation: asking.input(checkQuotationInput).mutation(({ ctx, input }) => checkQuotation(ctx.scope, input)),
  previewSources: asking.input(previewSourcesInput).mutation(({ ctx, input }) => previewSources(ctx.scope, input.text)),
  addSource: writing.input(addSourceInput).mutation(({ ctx, input }) => addSource(ctx.scope, input)),
  importSources: writing.input(importSourcesInput).mutation(({ ctx, input }) => importSources(ctx.scope, input.text)),
  setSourceText: writing.input(setSourceTextInput).mutation(({ ctx, input }) => setSourceText(ctx.scope, input)),
  linkOrigin: writing.input(linkOriginInput).mutation(({ ctx, input }) => linkOrigin(ctx.scope, input)),
  addCitation: writing.input(addCitationInput).mutation(({ ctx, input }) => addCitation(ctx.scope, input)),
  withdrawCitation: writing.input(withdrawCitationInput).mutation(({ ctx, input }) => withdrawCitation(ctx.scope, input.citationId)),
  gradeSource: grading.input(gradeSourceInput).mutation(({ ctx, input }) => gradeSource(ctx.scope, input)),
  gradeCitation: grading.input(gradeCitationInput).mutation(({ ctx, input }) => gradeCitation(ctx.scope, input)),
});
