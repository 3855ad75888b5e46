import { expect, it } from "vitest";
import { followableUrl } from "./external-link";

it.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//host/path",
  "/path",
  "not an address",
  "",
])("does not follow %j", (href) => {
  expect(followableUrl(href)).toBeNull();
});

it.each(["http://example.org/", "https://example.org/a?b#c", "mailto:a@example.org"])("follows %j", (href) => {
  expect(followableUrl(href)?.href).toBe(href);
});

it("shows a look-alike host for what it is", () => {
  expect(followableUrl("https://еxample.org/")?.host).toBe("xn--xample-2of.org");
});
