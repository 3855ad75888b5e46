import type { Page } from "@playwright/test";
import type { TallyMethodId } from "@/domain/tally";
import { apiOf, newKey } from "./api";

type Ballots = { readonly title: string; readonly fileName: string; readonly lines: readonly string[]; readonly methods?: TallyMethodId[] };

/** Ballots of another election as history of a debate, imported by whoever runs it: a counted poll in one step. Returns its key. */
export async function importBallots(facilitator: Page, debate: string, { title, fileName, lines, methods }: Ballots): Promise<string> {
  const content = Buffer.from(`${lines.join("\n")}\n`).toString("base64");
  const { poll } = await apiOf(facilitator).polls.import.mutate({ debate, title, fileName, content, methods, ...newKey() });
  return poll;
}
