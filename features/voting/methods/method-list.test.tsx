import { readdirSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { findMethodPage } from "@/app/(public)/methods/method-pages";
import { MethodList } from "./method-list";

const PAGES = readdirSync("docs/methods", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const list = renderToStaticMarkup(createElement(MethodList));

it.each(PAGES)("%s is listed and can be read in the product", async (file) => {
  const name = path.basename(file, ".md");
  expect(list).toContain(`href="/methods/${name}"`);
  expect((await findMethodPage(name))?.text).toMatch(/\w/);
});
