import { folded } from "@/domain/kernel";
import type { ArgumentDocument } from "@/formats/arguments";
import { planArguments } from "./arguments";
import { planClaims } from "./claims";
import { LossCount } from "./loss-count";
import { planCitations, planSources } from "./sources";
import type { Choices, Plan, Standing } from "./types";

/**
 * What a document would add to a debate. Options are matched by what is chosen, else by name; a claim the debate has word for word
 * is used again unless asked otherwise; sources are known by address, DOI or title. What cannot come along is counted in `lost`.
 */
export function planImport(document: ArgumentDocument, standing: Standing, choices: Choices): Plan {
  const lost = new LossCount();
  const options = matchOptions(document, standing, choices);
  const claims = planClaims(document, standing, choices, lost);
  const sources = planSources(document, standing);
  const citations = planCitations(document, standing, { claims: claims.ids, sources: sources.ids }, lost);
  const { added, known } = planArguments(
    document,
    standing,
    { options: new Map(options.map(({ id, option }) => [id, option])), claims: claims.ids },
    lost,
  );
  return {
    options,
    claims: claims.added,
    arguments: added,
    citations,
    sources: sources.added,
    same: claims.same,
    knownSources: sources.known,
    knownArguments: known,
    lost: lost.list(),
  };
}

function matchOptions(document: ArgumentDocument, standing: Standing, choices: Choices): Plan["options"] {
  const byName = new Map<string, string>();
  for (const words of ["title", "label", "key"] as const)
    for (const option of standing.options) byName.set(folded(option[words]), option.key);
  const chosen = new Map(choices.options.map(({ id, option }) => [id, option]));
  const keys = new Set(standing.options.map(({ key }) => key));
  return document.options.map(({ id, label, text }) => {
    const option = chosen.has(id)
      ? chosen.get(id)!
      : (byName.get(folded(label)) ?? byName.get(folded(text)) ?? byName.get(folded(id)) ?? null);
    return { id, label: label || text, option: option !== null && keys.has(option) ? option : null };
  });
}
