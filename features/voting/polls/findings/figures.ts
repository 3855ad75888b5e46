import { FIGURES, type FigureId, type TallyResult } from "@/domain/tally";

/** The figures a count gives for each option, the main one first. The database keeps no order of an object's members. */
export function figuresIn({ figures }: Pick<TallyResult, "figures">): readonly FigureId[] {
  const amounts = figures[0]?.amounts ?? {};
  return (Object.keys(FIGURES) as FigureId[]).filter((id) => id in amounts);
}
