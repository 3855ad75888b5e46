import { randomBytes } from "node:crypto";
import type { AnswerValue } from "@/contracts/panel/answers";
import { type AnonymityLevel, LEAST_RESPONDENTS } from "@/domain/disclosure";
import { newJoinKey } from "@/lib/trpc/keys";
import { prisma } from "@/server/data/connection/client";
import { sendDueMails } from "@/server/services/panel/panellists/send-due-mails";
import { Browser } from "../auth/browser";
import type { Mailbox } from "../auth/mailbox";
import type { TestDoor } from "../door";
import { aDebate, type TestDebate } from "../factories/a-debate";
import { newKey, type Somebody } from "../factories/a-user";
import type { Suspect } from "./joined";
import { anItem, SETTINGS, STOP_RULE } from "./running";

/** An expert with the order in which they answered, and everything that names them. */
export type Expert = Somebody & Suspect & { readonly cookie: string; readonly sheetKey: string; readonly pseudonym: string };
type Panel = {
  readonly debate: TestDebate;
  /** In the order in which they joined. */
  readonly experts: readonly Expert[];
};
export type ToldPanel = Panel & {
  /** Places of the experts, in the order in which they answered. */
  readonly answering: readonly number[];
  /** The words of each expert, by round and question, and those given where fewer than five answered. */
  readonly reasons: readonly (readonly string[])[];
  readonly fewWords: readonly string[];
  /** What the server said to those who answered. */
  readonly replies: readonly string[];
};

const GROUPS = [...Array<string>(5).fill("patients"), ...Array<string>(4).fill("nurses"), ...Array<string>(3).fill("judges")];
/** Neither in the order of joining nor in that of the values. */
const ANSWERING = [7, 2, 11, 4, 0, 9, 5, 1, 10, 3, 8, 6];
/** Each by two at least, so that a number of another table is nobody's by chance. */
const RATINGS = [8, 7, 2, 9, 7, 8, 2, 9, 7, 8, 1, 1];
const AGREED = [8, 7, 7, 9, 7, 8, 8, 9, 7, 8, 7, 8];
const FEW = LEAST_RESPONDENTS - 1;
const COUNT = GROUPS.length;
const word = (): string => `canary${randomBytes(6).toString("hex")}`;
const words = (): readonly string[] => Array.from({ length: COUNT }, word);

/** Twelve experts invited by mail, who joined by their links and answered two rounds through the front door, each in words of their own. `whileOpen`: before the second closes. */
export async function aToldPanel(
  anonymity: AnonymityLevel,
  { door, mailbox, whileOpen }: { readonly door: TestDoor; readonly mailbox: Mailbox; readonly whileOpen: (panel: Panel) => Promise<void> },
): Promise<ToldPanel> {
  const debate = await aDebate({ delegates: {}, audience: "public" });
  const { api } = debate.facilitator;
  const here = { debate: debate.slug };
  await api.panel.create({ ...here, items: "none", ...newKey() });
  await api.panel.configure({ ...here, settings: { ...SETTINGS, anonymity }, ...newKey() });
  for (const item of [
    anItem("How good is it?"),
    anItem("How many?", { kind: "estimate", least: 0, most: null, unit: "t", scale: "linear", truth: 12_000_000 }),
    anItem("What else?", { kind: "reason", longest: 400 }),
    anItem("Who knows?"),
  ])
    await api.panel.saveItem({ ...here, item, ...newKey() });
  await api.panel.registerStopRule({ ...here, rule: { ...STOP_RULE, settledShare: 0.5 }, ...newKey() });
  const joined = await invited(debate, mailbox);
  await api.panel.open({ ...here, ...newKey() });
  const reasons = [words(), words(), words(), words()];
  const fewWords = words().slice(0, FEW);
  const numbers = Array.from({ length: COUNT }, () => 10_000_000 + randomBytes(3).readUIntBE(0, 3));
  const experts = joined.map((expert, place) => ({
    ...expert,
    said: [...reasons.map((all) => all[place]!), String(numbers[place]), ...fewWords.slice(place, place + 1)],
  }));
  const replies: string[] = [];
  for (const [index, ratings] of [RATINGS, AGREED].entries()) {
    await api.panel.openRound({ ...here, what: "answers", asks: "all", carry: "blank", minutes: null, ...newKey() });
    const say = await saying(debate, anonymity, door);
    for (const place of ANSWERING) {
      const expert = experts[place]!;
      const best = numbers[place]!;
      replies.push(await say(expert, 0, ratings[place]!, reasons[index * 2]![place]!));
      replies.push(await say(expert, 1, { lowest: best - 5_000, highest: best + 5_000, best, confidence: 80 }, ""));
      replies.push(await say(expert, 2, reasons[index * 2 + 1]![place]!, ""));
      if (fewWords[place]) replies.push(await say(expert, 3, 5, fewWords[place]));
    }
    if (index === 0) await remindAll(debate);
    else await whileOpen({ debate, experts });
    await api.panel.closeRound({ ...here, ...newKey() });
  }
  return { debate, experts, answering: ANSWERING, reasons, fewWords, replies };
}

type Joined = Omit<Expert, "said">;

async function invited(debate: TestDebate, mailbox: Mailbox): Promise<readonly Joined[]> {
  const people = GROUPS.map((group, place) => ({
    name: `Expert ${word()}`,
    email: `${word()}@example.org`,
    group,
    expertise: place % 2 ? "law" : "medicine",
  }));
  const text = `name,email,expertise,group\n${people.map(({ name, email, group, expertise }) => [name, email, expertise, group].join(",")).join("\n")}`;
  await debate.facilitator.api.panellists.invite({ debate: debate.slug, text, send: true, ...newKey() });
  await sendDueMails(debate.id);
  const joined: Joined[] = [];
  for (const { name, email } of people) {
    const browser = new Browser();
    const token = mailbox.newest(email).link.pathname.split("/").at(-1)!;
    const { status } = await browser.post("callback/panel", { token, key: newJoinKey() });
    if (status !== 200) throw new Error(`${name} did not get in: ${status}`);
    const user = (await browser.user())!;
    const { id, participantId, pseudonym } = await prisma.panellist.findFirstOrThrow({ where: { debateId: debate.id, email } });
    joined.push({
      user,
      api: await browser.api(),
      cookie: browser.cookieHeader(),
      sheetKey: randomBytes(32).toString("base64url"),
      pseudonym: pseudonym!,
      names: [name, email, user.id, id, participantId!],
    });
  }
  return joined;
}

type Say = (expert: Joined, item: number, value: AnswerValue, reason: string) => Promise<string>;

async function saying({ id: debateId, slug: debate }: TestDebate, anonymity: AnonymityLevel, door: TestDoor): Promise<Say> {
  const round = await prisma.panelRound.findFirstOrThrow({ where: { debateId, closedAt: null }, select: { id: true } });
  const items = await prisma.panelItem.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { id: true } });
  return async ({ cookie, sheetKey }, item, value, reason) => {
    const keyed = { ...newKey(), ...(anonymity === "detached" && { sheetKey }) };
    const { text } = await door.change(
      "answers.give",
      { debate, roundId: round.id, itemId: items[item]!.id, value, reason, ...keyed },
      { cookie },
    );
    if (!text.includes('"kept":true')) throw new Error(`an answer was not kept: ${text}`);
    return text;
  };
}

async function remindAll({ id, slug: debate, facilitator: { api } }: TestDebate): Promise<void> {
  const { people } = await api.panellists.list({ debate });
  // The last mail was longer ago than nobody may be mailed again in.
  await prisma.$executeRaw`UPDATE panellist SET mailed_at = mailed_at - interval '2 hours' WHERE debate_id = ${id}::uuid`;
  await api.panellists.remind({ debate, panellistIds: people.map((person) => person.id), ...newKey() });
  await sendDueMails(id);
}
