import { expect, it } from "vitest";
import type { PanellistView } from "@/contracts/panel/panellists";
import { linkRows, linksCsv } from "./link-rows";
import { foundIn, inWords } from "./people-words";

const somebody = (id: string, name: string, status: PanellistView["status"], group = ""): PanellistView => ({
  ...{ id, name, email: `${id}@example.org`, expertise: "law", group, status, batch: 1, pseudonym: null, linkMadeAt: null },
  mail: { isWaiting: false, invitedAt: null, remindedAt: null, reminders: 0, problem: null },
});
const people = [
  somebody("ada", "Ada Lovelace", "joined", "patients"),
  somebody("ben", "Ben Okri", "invited", "judges"),
  somebody("cy", "=Cy, “the” one", "declined"),
  somebody("di", "Di Da", "withdrawn"),
];

it("counts who joined, declined and was taken off, and says nothing of what did not happen", () => {
  expect(inWords(people)).toBe("1 of 4\u00a0people joined, 1 declined, 1 taken off");
  expect(inWords(people.slice(0, 1))).toBe("1 of 1\u00a0person joined");
});

it("finds people by parts of their line, in any case and order", () => {
  const names = (wanted: string) => foundIn(people, wanted).map(({ id }) => id);
  expect(names("")).toEqual(["ada", "ben", "cy", "di"]);
  expect(names("LAW lovel")).toEqual(["ada"]);
  expect(names("judges")).toEqual(["ben"]);
  expect(names("taken off")).toEqual(["di"]);
  expect(names("cy@example okri")).toEqual([]);
});

it("writes each link beside whom it is for, and no name becomes a formula", () => {
  const answer = {
    expiresAt: "2026-12-22T12:00:00.000Z",
    links: [
      { panellistId: "cy", url: "https://plenary.example/panel/2" },
      { panellistId: "ben", url: "https://plenary.example/panel/1" },
    ],
  };
  expect(linksCsv(linkRows(answer, people))).toBe(
    [
      "name,email,group,link",
      "Ben Okri,ben@example.org,judges,https://plenary.example/panel/1",
      '"\'=Cy, “the” one",cy@example.org,,https://plenary.example/panel/2',
      "",
    ].join("\r\n"),
  );
});
