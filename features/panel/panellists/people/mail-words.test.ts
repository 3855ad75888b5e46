import { expect, it } from "vitest";
import type { PanellistView, PanelMailView } from "@/contracts/panel/panellists";
import { isAwaited, isRemindable, isUnsent, refusalToRemind, refusalToSend } from "./mail-words";

const somebody = (status: PanellistView["status"], mail: Partial<PanelMailView> = {}): PanellistView => ({
  ...{ id: "1", name: "Ada", email: "ada@example.org", expertise: "", group: "", status, batch: 1, pseudonym: null, linkMadeAt: null },
  mail: { isWaiting: false, invitedAt: null, remindedAt: null, reminders: 0, problem: null, ...mail },
});
const invitedAt = "2026-11-22T12:00:00.000Z";

it("sends first to who had nothing, and reminds who had something or is there", () => {
  const people = [
    somebody("invited"),
    somebody("invited", { isWaiting: true }),
    somebody("invited", { invitedAt }),
    somebody("joined", { invitedAt }),
    somebody("joined"),
    somebody("declined", { invitedAt }),
    somebody("withdrawn", { invitedAt }),
  ];
  expect(people.map(isUnsent)).toEqual([true, false, false, false, false, false, false]);
  expect(people.map(isRemindable)).toEqual([false, false, true, true, true, false, false]);
  expect(people.map(isAwaited)).toEqual([true, true, true, false, false, false, false]);
  const joined = "They have joined.";
  const declined = "They have declined: they get no more mails.";
  const waiting = "A mail is on its way.";
  expect(people.map(refusalToSend)).toEqual([null, waiting, null, joined, joined, declined, "They were taken off."]);
  expect(people.map(refusalToRemind)).toEqual([
    ...["Send the invitation first.", waiting, null, null, null],
    ...[declined, "They were taken off."],
  ]);
});
