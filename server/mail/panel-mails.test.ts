import { expect, it } from "vitest";
import { ANONYMITY, ANONYMITY_LEVELS } from "@/domain/disclosure";
import { panelInvitationMail } from "./panel-invitation";
import { panelReminderMail } from "./panel-reminder";

const facts = {
  to: "ada@example.org",
  name: "Ada",
  title: "The square",
  workspace: "Town hall",
  anonymity: "detached",
  roundEndsAt: new Date("2026-11-30T16:05:00Z"),
  link: "https://plenary.example/panel/abc",
  days: 30,
} as const;

it("says whose panel it is, until when, what is promised, and that nobody joins by itself", () => {
  for (const anonymity of ANONYMITY_LEVELS) {
    const mail = panelInvitationMail({ ...facts, anonymity });
    expect(mail).toMatchObject({ to: "ada@example.org", subject: "Invitation to a panel: The square" });
    expect(mail.text.split("\n")).toContain(facts.link);
    for (const body of [mail.text, mail.html])
      for (const part of [
        "Dear Ada,",
        "Town hall",
        "Monday",
        "30 November 2026",
        "16:05 UTC",
        ANONYMITY[anonymity].toPanellists,
        "30 days",
      ])
        expect(body).toContain(part);
  }
});

it("reminds of the invitation or of the round, and asks who has finished for nothing", () => {
  const invited = panelReminderMail({ ...facts, hasJoined: false });
  expect(invited.text).toMatch(/not joined yet[\s\S]*decline and hear no more/);
  const joined = panelReminderMail({ ...facts, hasJoined: true, roundEndsAt: null });
  expect(joined.text).toContain("If you have finished already, thank you, and do nothing.");
  expect(joined.text).not.toMatch(/ends on|within 30 days/);
});

it("lets no name, title or link out of its place", () => {
  const mail = panelInvitationMail({
    ...facts,
    name: "Ada\r\nBcc: eve@example.org",
    title: "A\r\n\r\n<script>\u2028B",
    workspace: '"><img src=x>',
    link: 'https://x/"><img>',
  });
  expect(mail.subject).toBe("Invitation to a panel: A <script> B");
  expect(mail.text.split("\n")[0]).toBe("Dear Ada Bcc: eve@example.org,");
  expect(mail.html).not.toMatch(/<script|<img/);
});
