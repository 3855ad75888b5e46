import { readFile } from "node:fs/promises";
import path from "node:path";
import { cache } from "react";
import { TALLY_METHOD_IDS } from "@/domain/tally";

const COUNTING: readonly string[] = [...TALLY_METHOD_IDS, "decision-rules", "swing"];
const ARGUMENT: readonly string[] = ["evidence", "matrix", "strength"];
const PANEL: readonly string[] = ["panels", "opinions", "disclosure"];

export type MethodPage = { readonly title: string; readonly text: string };

/** A page of docs/methods by its name, or null; what it says about the code is for those who read it there. */
export const findMethodPage = cache(async (name: string): Promise<MethodPage | null> => {
  const folder = COUNTING.includes(name) ? "." : ARGUMENT.includes(name) ? "argument" : PANEL.includes(name) ? "panel" : null;
  if (folder === null) return null;
  const page = await readFile(path.join(process.cwd(), "docs/methods", folder, `${name}.md`), "utf8");
  const [heading = "", ...rest] = page.split("\n");
  return { title: heading.replace(/^# /, ""), text: rest.join("\n").replace(/^Code: .*$/m, "") };
});
