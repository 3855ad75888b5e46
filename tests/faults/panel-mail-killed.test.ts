import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { debatesWithDueMails } from "@/server/data/panel/panellists/mails";
import { sendDueMails } from "@/server/services/panel/panellists/send-due-mails";
import { aPanelToInviteTo, inviteTo } from "@/tests/support/factories/a-panel";

const root = path.resolve(import.meta.dirname, "../..");

// Before the imports: the settings are read when the server's modules are.
const mailbox = await vi.hoisted(async () => {
  const { aMailbox } = await import("../support/auth/mailbox");
  const opened = await aMailbox();
  Object.assign(process.env, { SMTP_URL: opened.url, MAIL_FROM: "Plenary <plenary@example.org>" });
  return opened;
});
afterAll(() => mailbox.close());

const sending = (debateId: string): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "tests/faults/sending.ts", debateId], { cwd: root, stdio: "ignore" });

it("sends no mail twice when it is killed with mails in hand", async () => {
  const debate = await aPanelToInviteTo();
  // The mail server takes these mails, and does not say so: the moment in which nobody can know.
  const silent = Array.from({ length: 3 }, (_, index) => `silent-${index}-${debate.id}@example.org`);
  const others = Array.from({ length: 5 }, (_, index) => `p${index}-${debate.id}@example.org`);
  const people = [...silent, ...others].map((email, index) => `P${index},${email}`);
  await inviteTo(debate, `name,email\n${people.join("\n")}`, true);
  const child = sending(debate.id);
  await expect.poll(() => silent.every((address) => mailbox.count(address) === 1), { timeout: 60_000, interval: 50 }).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  // Another server goes on with what is left, now and when the mails of the dead one count as lost.
  expect(await sendDueMails(debate.id)).toBe(5);
  await prisma.$executeRaw`
    UPDATE panellist SET mail_begun_at = mail_begun_at - interval '4 minutes' WHERE debate_id = ${debate.id}::uuid AND mail_begun_at IS NOT NULL`;
  expect(await debatesWithDueMails()).toContain(debate.id);
  expect(await sendDueMails(debate.id)).toBe(0);
  expect(await debatesWithDueMails()).not.toContain(debate.id);
  for (const address of [...silent, ...others]) expect(mailbox.count(address)).toBe(1);
  const { people: shown } = await debate.facilitator.api.panellists.list({ debate: debate.slug });
  const problems = shown.flatMap(({ email, mail }) => (mail.problem ? [[email, mail.problem]] : []));
  expect(problems).toEqual(silent.map((address) => [address, expect.stringContaining("The server stopped")]));
});
