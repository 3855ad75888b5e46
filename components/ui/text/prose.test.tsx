import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Prose, shiftedHeadings } from "./prose";

const render = (text: string) => renderToStaticMarkup(createElement(Prose, null, text));

describe("Prose", () => {
  it("drops HTML, pictures and addresses that could run something", () => {
    const html = render(
      "<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n![a](https://example.org/p.png) [b](javascript:alert(1))",
    );
    expect(html).not.toMatch(/<script|<img|javascript:|onerror/);
    expect(html).toContain("b");
  });
  it("keeps referrer and endorsement from links", () => {
    expect(render("[a](https://example.org/)")).toContain('rel="noopener noreferrer nofollow ugc"');
  });
  it("writes no inline styles", () => {
    expect(render("# a\n\n- b\n\n> c\n\n```js\nd\n```")).not.toContain("style=");
  });
});

describe("shiftedHeadings", () => {
  it.each([
    ["# one\n\n## two", 3, "h3", "h4"],
    ["Underlined\n===", 3, "h3", "h4"],
    ["# one", 2, "h2", "h3"],
  ] as const)("fits %j under the page", (text, top, first, second) => {
    expect(shiftedHeadings(text, top)).toMatchObject({ h1: first, h2: second });
  });
  it("lets a text that starts at the second level start where the page wants it", () => {
    expect(shiftedHeadings("## one\n\n### two", 3)).toMatchObject({ h2: "h3", h3: "h4" });
  });
});
