import type { PartFigures, ParticipationView, PersonPart } from "@/contracts/exercise/participation";

export type SortKey = "delegation" | "name" | "met" | "points" | keyof PartFigures;
export type Shown = { readonly text: string; readonly delegation: string; readonly sort: SortKey };

/** The people who fit a search and a delegation, sorted: names rise, figures fall, and the list's own order breaks ties. */
export function shownPeople({ people }: Pick<ParticipationView, "people">, { text, delegation, sort }: Shown): readonly PersonPart[] {
  const words = text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (person: PersonPart) => {
    const said = `${person.name} ${person.realName ?? ""} ${person.email ?? ""}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word)) && (delegation === "" || (person.delegation ?? NO_SEAT) === delegation);
  };
  const found = people.filter(fits);
  if (sort === "delegation") return found;
  if (sort === "name") return [...found].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
  return [...found].sort((a, b) => figureOf(b, sort) - figureOf(a, sort));
}

/** Stands for those who sit nowhere, in a choice of delegations. */
export const NO_SEAT = "-";

export const nameOf = ({ name, realName }: Pick<PersonPart, "name" | "realName">): string => realName ?? name;

export const metOf = ({ met }: Pick<PersonPart, "met">): number => Object.values(met).reduce((sum, count) => sum + count, 0);

function figureOf(person: PersonPart, sort: Exclude<SortKey, "delegation" | "name">): number {
  if (sort === "met") return metOf(person);
  return sort === "points" ? (person.marks?.sum ?? -1) : person.figures[sort];
}
