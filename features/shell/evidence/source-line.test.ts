import { expect, it } from "vitest";
import { dateInWords, sourceLine } from "./source-line";

it.each([
  ["2025-09-04", "4 Sep 2025"],
  ["2025", "2025"],
  ["2022-06–2023", "Jun 2022–2023"],
  ["after 19 Aug 2025", "after 19 Aug 2025"],
  ["", ""],
])("the date %j reads %j", (issued, words) => {
  expect(dateInWords(issued)).toBe(words);
});

it("a source is one line, without gaps where little is known", () => {
  expect(sourceLine({ author: "Dmytro Kuleba", title: "What Ukraine needs", issued: "2025-09-04" })).toBe(
    "Dmytro Kuleba, “What Ukraine needs”, 4 Sep 2025",
  );
  expect(sourceLine({ author: "", title: "Commentary", issued: "" })).toBe("“Commentary”");
});
