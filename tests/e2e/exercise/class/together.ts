import type { Page } from "@playwright/test";
import { moveOn } from "@/tests/support/browser/facilitating";
import { goToRoom } from "@/tests/support/browser/pages";
import { expect } from "@/tests/support/browser/test";
import type { Class, Pupil } from "./gather";

/** The instructor moves on, and the wall follows by itself. */
export async function moveOnTogether({ instructor, wall }: Class, phase: string): Promise<void> {
  await moveOn(instructor, phase);
  await expect(wall.getByText(new RegExp(`^\\d+ of \\d+: ${phase}$`))).toBeVisible();
}

/** Everybody in turn, a few at a time: two cores carry twelve browsers, not twelve at once. */
export async function each(pupils: readonly Pupil[], act: (page: Page, pupil: Pupil) => Promise<void>): Promise<void> {
  const queue = [...pupils];
  const lane = async () => {
    for (let pupil = queue.shift(); pupil; pupil = queue.shift()) await act(pupil.page, pupil);
  };
  await Promise.all([lane(), lane(), lane()]);
}

/** Everybody goes to a room and does something there. */
export function eachIn(room: string, pupils: readonly Pupil[], act: (page: Page, pupil: Pupil) => Promise<void>): Promise<void> {
  return each(pupils, async (page, pupil) => {
    await goToRoom(page, room);
    await act(page, pupil);
  });
}

export const voters = ({ pupils }: Class) => pupils.filter(({ delegation }) => delegation !== "Russian Federation");
export const votingHeads = (room: Class) => voters(room).filter(({ isHead }) => isHead);
