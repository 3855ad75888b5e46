import { searchInput, similarClaimsInput } from "@/contracts/argument/search";
import { search } from "@/server/services/argument/search/search";
import { similarClaims } from "@/server/services/argument/search/similar-claims";
import { debateProcedure, router } from "../../procedures";

const reading = debateProcedure.meta({ requires: "debate:read" });

export const searchRouter = router({
  all: reading.input(searchInput).query(({ ctx, input }) => search(ctx.scope, input)),
  claims: reading.input(similarClaimsInput).query(({ ctx, input }) => similarClaims(ctx.scope, input)),
});
