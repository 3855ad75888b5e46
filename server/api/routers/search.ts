import { searchInput, similarClaimsInput } from "@/contracts/search";
import { search } from "@/server/services/search/search";
import { similarClaims } from "@/server/services/search/similar-claims";
import { debateProcedure, router } from "../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });

export const searchRouter = router({
  all: reading.input(searchInput).query(({ ctx, input }) => search(ctx.scope, input)),
  claims: reading.input(similarClaimsInput).query(({ ctx, input }) => similarClaims(ctx.scope, input)),
});
