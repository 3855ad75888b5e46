import type { SourceChoice } from "@/contracts/argument/evidence";
import { describeSource } from "@/formats/bibliography";
import { sourceChoices } from "@/server/data/argument/evidence/source-rows";
import type { DebateScope } from "@/server/data/scope";

/** The debate's sources to choose from. */
export async function listSources(scope: DebateScope): Promise<readonly SourceChoice[]> {
  const rows = await sourceChoices(scope.debate.id);
  return rows.map(({ id, key, title, csl, hasText }) => {
    const { author, issued } = describeSource(csl);
    return { id, key, title, author, issued, hasText };
  });
}
