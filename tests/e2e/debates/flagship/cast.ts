import type { Page } from "@playwright/test";
import { createByHand, openRoomByHand, signUpByHand } from "@/tests/support/browser/facilitating";
import { joinByHand, sitByHand } from "@/tests/support/browser/taking-part";

export type Cast = {
  readonly slug: string;
  /** The instructor, in the control room. */
  readonly instructor: Page;
  readonly delegates: Readonly<Record<"oksana" | "marcus" | "jonas" | "maarja", Page>>;
};

const DELEGATIONS = ["Ukraine", "United States", "Germany", "Estonia", "NATO Secretary General", "Russian Federation"];

/** An instructor opens a debate on the flagship scenario; four people join it with the room code and take seats. */
export async function gather(openBrowser: () => Promise<Page>): Promise<Cast> {
  const [instructor, oksana, marcus, jonas, maarja] = (await Promise.all(Array.from({ length: 5 }, () => openBrowser()))) as [
    Page,
    Page,
    Page,
    Page,
    Page,
  ];
  await signUpByHand(instructor, "Ines Instructor");
  const slug = await createByHand(instructor, {
    scenario: "Security guarantees for Ukraine",
    options: "Core debate, three options",
    delegations: DELEGATIONS,
    agenda: /^Seminar, 90 minutes/,
  });
  const code = await openRoomByHand(instructor);
  const enter = async (page: Page, name: string, delegation: string) => {
    await joinByHand(page, code, name);
    await sitByHand(page, delegation);
  };
  await Promise.all([
    enter(oksana, "Oksana", "Ukraine"),
    enter(marcus, "Marcus", "United States"),
    enter(jonas, "Jonas", "Germany"),
    enter(maarja, "Maarja", "Estonia"),
  ]);
  return { slug, instructor, delegates: { oksana, marcus, jonas, maarja } };
}
