import { readFile } from "node:fs/promises";
import path from "node:path";
import { cache } from "react";
import { TALLY_METHOD_IDS } from "@/domain/tally";

/** The pages of each folder of docs/methods. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  voting: [...TALLY_METHOD_IDS, "decision-rules", "secret-ballots", "swing"],
  argument: ["evidence", "matrix", "strength"],
  panel: ["disclosure", "opinions", "panels", "results"],
};

export type MethodPage = { readonly title: string; readonly text: string };

/** A page of docs/methods by its name, or null; what it says about the code is for those who read it there. */
export const findMethodPage = cache(async (name: string): Promise<MethodPage | null> => {
  const folder = Object.keys(PAGES).find((key) => PAGES[key]!.includes(name));
  if (!folder) return null;
  const page = await readFile(path.join(process.cwd(), "docs/methods", folder, `${name}.md`), "utf8");
  const [heading = "", ...rest] = page.split("\n");
  return { title: heading.replace(/^# /, ""), text: rest.join("\n").replace(/^Code: .*$/m, "") };
});
