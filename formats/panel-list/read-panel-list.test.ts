import { describe, expect, it } from "vitest";
import { readPanelList } from "./read-panel-list";

const problems = (text: string) => readPanelList(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe("a list of people to invite to a panel", () => {
  it("is read with its columns in any order, and folds addresses only to compare them", () => {
    const { rows, problems: wrong } = readPanelList(
      "Group,E-Mail,NAME,expertise\npatients, Ada@Example.ORG ,Ada  Lovelace,medicine\n,ben@example.org,Ben,\n",
    );
    expect(wrong).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        name: "Ada Lovelace",
        email: "Ada@Example.ORG",
        foldedEmail: "ada@example.org",
        expertise: "medicine",
        group: "patients",
      },
      { line: 3, name: "Ben", email: "ben@example.org", foldedEmail: "ben@example.org", expertise: "", group: "" },
    ]);
  });

  it.each([
    ["semicolons", "name;email\r\nAda;ada@example.org\r\n"],
    ["tabs", "name\temail\nAda\tada@example.org"],
    ["a byte order mark and quotes", '\uFEFF"name","email"\n"Ada","ada@example.org"\n\n'],
  ])("may have %s", (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(readPanelList(text).rows.map(({ name, email }) => [name, email])).toEqual([["Ada", "ada@example.org"]]);
  });

  it("says everything that is wrong, with its line", () => {
    const text = [
      "name,email,group",
      ",ada@example.org,",
      "Ben,,",
      "Cy,cy at example.org,",
      '"Di\nDa",ADA@example.org,',
      `Eve,eve@example.org,${"g".repeat(61)}`,
      "F\uFFFDn,f@example.org,",
      '"Bcc: x",a@b@c.org,',
    ].join("\n");
    expect(problems(text)).toEqual([
      "2: There is no name.",
      "3: There is no e-mail address.",
      "4: “cy at example.org” is not an e-mail address.",
      "5: The same address stands on line 2.",
      "7: The group has more than 60 characters.",
      "8: The name has characters that cannot be read. Save the list as UTF-8.",
      "9: “a@b@c.org” is not an e-mail address.",
    ]);
  });

  it("lets no second address or header into an address", () => {
    for (const address of ["a@example.org, b@example.org", "a@example.org\\nBcc: b@example.org", "<a@example.org>", "a@example.org\0"])
      expect(problems(`name,email\nAda,"${address}"`)[0]).toMatch(/^2: .* is not an e-mail address/s);
    expect(problems('name,email\nAda,"a@example.org\nBcc: b@example.org"')[0]).toMatch(/is not an e-mail address/);
  });

  it.each([
    ["", /empty/],
    ["Ada,ada@example.org\n", /no heading “Ada”/],
    ["name,emial\nAda,a@b.org", /Did you mean “email”/],
    ["name\nAda", /“name” and “email”/],
    ["name,email,mail\nAda,a@b.org,", /twice/],
    ["name,email\n", /Nobody is on the list/],
  ])("refuses %j", (text, why) => expect(problems(text)[0]).toMatch(why));

  it("takes a thousand people and no more", () => {
    const many = (count: number) =>
      `name,email\n${Array.from({ length: count }, (_, index) => `Person ${index},p${index}@example.org`).join("\n")}`;
    expect(problems(many(1_000))).toEqual([]);
    expect(problems(many(1_001))).toEqual(["1: The list has more than 1,000 people."]);
  });
});
