import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MethodArticle } from "./method-article";

const render = (text: string) => renderToStaticMarkup(createElement(MethodArticle, null, text));

describe("MethodArticle", () => {
  it("keeps links between pages inside", () => {
    expect(render("[rules](decision-rules.md)")).toContain('href="/methods/decision-rules"');
    expect(render("[small groups](../panel/disclosure.md)")).toContain('href="/methods/disclosure"');
    expect(render("[decision](../../decisions/0021-secret-ballots.md)")).toBe(render("decision"));
    expect(render("[out](https://example.org/)")).toContain("nofollow");
  });
  it("aligns figures without a style attribute", () => {
    const html = render("| option | votes |\n|---|--:|\n| pact | 5 |");
    expect(html).toMatch(/<td class="figures text-right[^"]*">5</);
    expect(html).not.toContain("style=");
  });
});
