import type { BriefPoint, BriefView } from "@/contracts/debates/debates";
import type { Brief, BriefNote } from "@/contracts/debates/scenario";
import { scenarioContent } from "@/server/data/debates/scenarios";
import type { DebateScope } from "@/server/data/scope";

/** A brief as it is read, with the titles of its sources. */
export async function briefView({ debate }: DebateScope, delegation: string, brief: Brief): Promise<BriefView> {
  const { sources } = await scenarioContent(debate.scenarioId);
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
