import type { BriefPoint, BriefView } from "@/contracts/debates";
import type { BriefNote } from "@/contracts/scenario";
import { DomainError } from "@/domain/kernel";
import { findBrief } from "@/server/data/briefs";
import { scenarioContent } from "@/server/data/scenarios";
import type { DebateScope } from "@/server/data/scope";

/** A delegation's brief, by default one's own. One that is not for this person and one that does not exist get the same answer. */
export async function getBrief(scope: DebateScope, asked: string | undefined): Promise<BriefView> {
  const delegation = asked ?? scope.participant?.delegation;
  if (!delegation) throw new DomainError("invalid", "Say whose brief to show: you hold no seat in a delegation.");
  const brief = await findBrief(scope, delegation);
  if (!brief) throw new DomainError("not-found", "There is no such brief, or it is not open to you.");
  const { sources } = await scenarioContent(scope.debate.scenarioId);
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  const pointsOf = (notes: readonly BriefNote[]) => notes.map((note) => pointOf(note, titles));
  return {
    delegation,
    interests: pointsOf(brief.interests),
    redLines: pointsOf(brief.redLines),
    mayTrade: pointsOf(brief.mayTrade),
    guidance: brief.guidance ?? "",
  };
}

function pointOf(note: BriefNote, titles: ReadonlyMap<string, string>): BriefPoint {
  const { text, basis } = note;
  if (basis === "inferred") return { text, basis, source: null, locator: null };
  return { text, basis, source: titles.get(note.source) ?? note.source, locator: note.locator };
}
