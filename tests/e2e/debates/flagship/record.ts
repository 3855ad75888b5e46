import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { type ChainedEntry, verifyChain } from "@/domain/record";
import { apiOf } from "@/tests/support/browser/api";
import { goToRoom } from "@/tests/support/browser/pages";
import type { Cast } from "./cast";

/** The page shows the chain, and the chain holds when every hash of it is computed again. */
export async function expectSoundRecord({ slug, instructor }: Cast): Promise<void> {
  await goToRoom(instructor, "Record");
  const entries = await wholeRecord(instructor, slug);
  const verdict = verifyChain(entries, (text) => createHash("sha256").update(text).digest("hex"));
  const last = entries.at(-1)!;
  expect(verdict).toEqual({ ok: true, head: { seq: last.seq, hash: last.hash } });

  const head = instructor.getByRole("region", { name: "Head of the record" });
  await expect(head).toContainText(last.hash.slice(0, 16));
  await expect(head).toContainText(`${last.seq} entries`);
  const newest = instructor.locator(`#entry-${last.seq}`);
  await newest.locator("summary").click();
  await expect(newest.getByText(last.hash, { exact: true })).toBeVisible();
  await expect(newest.getByText(entries.at(-2)!.hash, { exact: true })).toBeVisible();
}

/** Oldest first, with actors by their id, as they are hashed; the page names them. */
async function wholeRecord(page: Page, debate: string): Promise<readonly ChainedEntry[]> {
  const people = await apiOf(page).debates.people.query({ debate });
  const idOf = new Map(people.map(({ displayName, participantId }) => [displayName, participantId]));
  const entries: ChainedEntry[] = [];
  for (let before: number | null = null; ; ) {
    const { entries: some, next } = await apiOf(page).record.page.query({ debate, before });
    const chained = some.map(({ actor, payload, ...entry }) => ({
      ...entry,
      actor: actor === null ? null : idOf.get(actor)!,
      payload: JSON.parse(payload!) as unknown,
    }));
    entries.unshift(...chained.reverse());
    if (next === null) return entries;
    before = next;
  }
}
