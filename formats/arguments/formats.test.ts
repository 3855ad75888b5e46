import { describe, expect, it } from "vitest";
import {
  ARGUMENT_FORMAT_IDS,
  type ArgumentDocument,
  argumentFormat,
  argumentFormatByContent,
  argumentFormatByName,
  readArguments,
} from ".";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SMALL: ArgumentDocument = {
  title: "T",
  options: [{ id: "o", label: "Option", text: "Option" }],
  claims: [{ id: "c", title: "", text: "Reason", criteria: [], byline: "", citations: [] }],
  arguments: [{ id: "a", title: "", polarity: "support", target: { option: "o" }, premises: ["c"], note: "", byline: "" }],
  sources: [],
};

describe("which format a file is in", () => {
  it.each([
    ["debate.argdown", "argdown"],
    ["debate.ad", "argdown"],
    ["graph.JSON", "xaif"],
    ["export.txt", "kialo"],
    ["debate", null],
    ["debate.constructor", null],
  ])("%s", (name, format) => {
    expect(argumentFormatByName(name)).toBe(format);
  });

  it.each(ARGUMENT_FORMAT_IDS)("%s is known by what is written in it", async (id) => {
    const { write, extension } = argumentFormat(id);
    expect(argumentFormatByName(`x.${extension}`)).toBe(id);
    if (write) expect(argumentFormatByContent((await write(SMALL)).text)).toBe(id);
  });

  it("tells Kialo, JSON and Argdown that begins with data apart", () => {
    expect(argumentFormatByContent("\ufeffDiscussion Title: x\n")).toBe("kialo");
    expect(argumentFormatByContent("1. Thesis\n")).toBe("kialo");
    expect(argumentFormatByContent(' {\n "nodes": []}')).toBe("xaif");
    expect(argumentFormatByContent("[A]: b {x: 1}\n")).toBe("argdown");
  });
});

describe("reading a file", () => {
  it("goes by the format given, then the name, then the contents", async () => {
    expect(await readArguments(bytes("[A]: b"), "x.json", "argdown")).toMatchObject({ format: "argdown" });
    expect(await readArguments(bytes("[A]: b"), "x.json")).toMatchObject({ problems: [{ line: 1 }] });
    expect(await readArguments(bytes('{"nodes": []}'), "x")).toMatchObject({ format: "xaif" });
  });

  it("takes UTF-16 with its mark, and nothing that is no text", async () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[..."[A]: b"].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(await readArguments(wide, "x.argdown")).toMatchObject({ document: { claims: [{ id: "A", text: "b" }] } });
    expect(await readArguments(new Uint8Array([0xc3, 0x28]), "x.argdown")).toEqual({
      problems: [{ line: 1, message: "This is not text in UTF-8. Save it as UTF-8 and try again." }],
    });
  });
});
