import { ArgdownApplication } from "@argdown/core/dist/ArgdownApplication.js";
import { DataPlugin } from "@argdown/core/dist/plugins/DataPlugin.js";
import { ModelPlugin } from "@argdown/core/dist/plugins/ModelPlugin.js";
import { ParserPlugin } from "@argdown/core/dist/plugins/ParserPlugin.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument, sound } from "@/tests/support/argumentation/argument-documents";
import { readArgdown } from "./read";
import { writeArgdown } from "./write";

const reference = new ArgdownApplication();
reference.addPlugin(new ParserPlugin(), "parse-input");
reference.addPlugin(new DataPlugin(), "build-model");
reference.addPlugin(new ModelPlugin(), "build-model");

type Response = { lexerErrors: unknown[]; parserErrors: unknown[]; statements: object; arguments: object; frontMatter: { title: string } };
const parse = (input: string) =>
  reference.run({ input, process: ["parse-input", "build-model"], throwExceptions: true } as never) as unknown as Response;

describe("what is written as Argdown", () => {
  it("reads back as the same document, whatever the texts hold", () => {
    fc.assert(
      fc.property(anyDocument.map(sound), (document) => {
        const { text, lost } = writeArgdown(document);
        expect(lost).toEqual([]);
        expect(readArgdown(text)).toEqual({ document, lost: [] });
      }),
      { numRuns: 600 },
    );
  });

  it("is taken by the reference parser and its model without an error, with everything in it", () => {
    fc.assert(
      fc.property(anyDocument.map(sound), (document) => {
        const response = parse(writeArgdown(document).text);
        expect([response.lexerErrors, response.parserErrors]).toEqual([[], []]);
        expect(Object.keys(response.arguments)).toHaveLength(document.arguments.length);
        const implied = new Set(
          document.arguments.filter(({ polarity }) => polarity === "attack").map(({ target }) => JSON.stringify(target)),
        );
        expect(Object.keys(response.statements)).toHaveLength(document.options.length + document.claims.length + implied.size);
        expect(response.frontMatter.title).toBe(document.title);
      }),
      { numRuns: 600 },
    );
  });
});
