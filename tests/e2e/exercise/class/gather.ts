import type { Page } from "@playwright/test";
import { createByHand, openRoomByHand, signUpByHand } from "@/tests/support/browser/facilitating";
import { open } from "@/tests/support/browser/pages";
import { joinByHand, sitByHand } from "@/tests/support/browser/taking-part";
import { expect } from "@/tests/support/browser/test";

export type Pupil = { readonly name: string; readonly delegation: string; readonly isHead: boolean; readonly page: Page };
export type Class = {
  readonly slug: string;
  /** In the control room. */
  readonly instructor: Page;
  /** The wall, opened from the instructor's own browser. */
  readonly wall: Page;
  readonly pupils: readonly Pupil[];
  readonly headOf: (delegation: string) => Page;
};

/** Twelve people in five delegations; the first of each to sit down heads it. */
const SEATS = [
  ["Ukraine", ["Oksana", "Olena", "Ostap"]],
  ["United States", ["Marcus", "Maya", "Mateo"]],
  ["Germany", ["Jonas", "Jana"]],
  ["Estonia", ["Maarja", "Mihkel"]],
  ["Russian Federation", ["Rita", "Roman"]],
] as const;
const PHONE = { viewport: { width: 360, height: 740 } };

/** An instructor opens a room on the flagship scenario and puts it on the wall; twelve people join with its code and take seats. */
export async function gather(openBrowser: (options?: object) => Promise<Page>): Promise<Class> {
  const instructor = await openBrowser();
  await signUpByHand(instructor, "Ines Instructor");
  const slug = await createByHand(instructor, {
    scenario: "Security guarantees for Ukraine",
    options: "Core debate, three options",
    delegations: SEATS.map(([delegation]) => delegation),
    agenda: /^Seminar, 90 minutes/,
  });
  const code = await openRoomByHand(instructor);
  const wall = await instructor.context().newPage();
  await wall.setViewportSize({ width: 1366, height: 768 });
  await open(wall, `/debates/${slug}/screen`);
  const pupils: Pupil[] = [];
  for (const [delegation, names] of SEATS)
    for (const name of names) {
      const page = await openBrowser(pupils.length % 2 === 0 ? {} : PHONE);
      await joinByHand(page, code, name);
      await sitByHand(page, delegation);
      pupils.push({ name, delegation, isHead: name === names[0], page });
    }
  await expect(wall.getByText("Maarja")).toBeVisible();
  const headOf = (delegation: string) => pupils.find((pupil) => pupil.isHead && pupil.delegation === delegation)!.page;
  return { slug, instructor, wall, pupils, headOf };
}
