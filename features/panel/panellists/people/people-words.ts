import type { PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { STATUS_WORDS } from "./mail-words";

/** How many joined, and what became of the others. */
export function inWords(people: readonly PanellistView[]): string {
  const count = (status: PanellistView["status"]) => people.filter((person) => person.status === status).length;
  const others = [
    { count: count("declined"), word: "declined" },
    { count: count("withdrawn"), word: "taken off" },
  ].flatMap(({ count: some, word }) => (some > 0 ? [`${some} ${word}`] : []));
  return [`${count("joined")} of ${plural(people.length, "person", "people")} joined`, ...others].join(", ");
}

/** The people in whose line every word of a search stands, in any case. */
export function foundIn(people: readonly PanellistView[], wanted: string): readonly PanellistView[] {
  const words = wanted.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  return people.filter(({ name, email, group, expertise, status, pseudonym }) => {
    const line = [name, email, group, expertise, STATUS_WORDS[status], pseudonym ?? ""].join("\n").toLocaleLowerCase("en");
    return words.every((word) => line.includes(word));
  });
}
