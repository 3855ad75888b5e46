import Papa from "papaparse";
import { expect, it } from "vitest";
import type { LogEntryView } from "@/contracts/argument/moderation";
import { moderationLogCsv } from ".";

const entry: LogEntryView = {
  id: "e1",
  action: "hide",
  at: "2030-01-02T03:04:05.000Z",
  by: "@Mallory",
  kind: "claim",
  thingId: "c1",
  words: '=HYPERLINK("http://example.org")',
  status: "visible",
  into: null,
  reason: { key: "off-topic", label: "Does not bear on the question" },
  note: "Two\nlines, one comma",
  about: null,
};

it("is one row an entry that no spreadsheet runs", () => {
  const { data } = Papa.parse<Record<string, string>>(moderationLogCsv([entry, { ...entry, words: null, reason: null }]).trimEnd(), {
    header: true,
  });
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({
    entry: "e1",
    action: "hide",
    by: "'@Mallory",
    words: `'=HYPERLINK("http://example.org")`,
    reason: "off-topic",
    note: "Two\nlines, one comma",
  });
  expect(data[1]).toMatchObject({ words: "", reason: "", reason_label: "", into: "", about: "" });
});
