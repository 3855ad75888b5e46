import { expect, it } from "vitest";
import type { PersonPart } from "@/contracts/exercise/participation";
import { NO_SEAT, shownPeople } from "./shown";

const person = (name: string, delegation: string | null, fields: Partial<PersonPart> = {}): PersonPart => ({
  participantId: name,
  name,
  realName: null,
  email: null,
  delegation,
  role: "delegate",
  roleInWords: "delegate",
  hasLeft: false,
  met: {},
  asked: {},
  figures: {} as PersonPart["figures"],
  marks: null,
  ...fields,
});
const people = [
  person("France 2", "france", { realName: "Zoë Blau", met: { 3: 1 } }),
  person("France 1", "france", { realName: "Ann Rot", email: "ann@example.org", met: { 3: 2, 5: 1 } }),
  person("Guest 1", null, { marks: { sum: 3, open: 0, hasComment: false } }),
];
const names = (shown: Partial<Parameters<typeof shownPeople>[1]>) =>
  shownPeople({ people }, { text: "", delegation: "", sort: "delegation", ...shown }).map(({ name }) => name);

it.each([
  [{}, ["France 2", "France 1", "Guest 1"]],
  [{ text: "zoë" }, ["France 2"]],
  [{ text: "france ann" }, ["France 1"]],
  [{ text: "example.org" }, ["France 1"]],
  [{ delegation: "france" }, ["France 2", "France 1"]],
  [{ delegation: NO_SEAT }, ["Guest 1"]],
  [{ sort: "name" as const }, ["France 1", "Guest 1", "France 2"]],
  [{ sort: "met" as const }, ["France 1", "France 2", "Guest 1"]],
  [{ sort: "points" as const }, ["Guest 1", "France 2", "France 1"]],
])("%j shows %j", (shown, expected) => {
  expect(names(shown)).toEqual(expected);
});
