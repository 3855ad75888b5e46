import { randomBytes } from "node:crypto";
import * as Y from "yjs";
import type { ChannelView } from "@/contracts/exercise/caucus";
import type { InjectsView } from "@/contracts/exercise/injects";
import type { ProposalCard } from "@/contracts/exercise/proposals";
import type { MyPollView } from "@/contracts/voting/polls";
import { type Browser, pause } from "./browser";
import type { OpenPage } from "./page";
import { delegationKey, type PhaseKey } from "./scenario";

/** Somebody who takes part, and what they need to know to do something. */
export type Student = {
  readonly number: number;
  readonly browser: Browser;
  readonly page: OpenPage;
  readonly delegation: string;
  isHead: boolean;
};
/** What the students of a class share: the debate, and what can be argued about. */
export type Class = {
  readonly debate: string;
  readonly sources: string[];
  /** Claims and arguments that somebody has made, to be rated and answered. */
  readonly claims: string[];
  readonly said: string[];
};

const OPTIONS = ["playground", "garden", "court"] as const;
const some = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

/** What somebody does in a phase, each thing at a moment of its own within so many milliseconds. */
export function partIn(phase: PhaseKey, student: Student, room: Class, within: number): Promise<unknown> {
  const things = PARTS[phase](student, room);
  return Promise.all(
    things.map(async (thing) => {
      await pause(Math.random() * within);
      await thing();
    }),
  );
}

type Thing = () => Promise<unknown>;
type Part = (student: Student, room: Class) => readonly Thing[];

const PARTS: Readonly<Record<PhaseKey, Part>> = {
  lobby: ({ browser, page, delegation }, { debate }) => [
    async () => {
      await page.goTo("seat");
      await browser.act("seats.take", { debate, delegation });
    },
  ],
  briefing: ({ browser, page }, { debate }) => [
    () => browser.read([{ procedure: "delegations.brief", input: { debate } }]),
    () => page.goTo("positions"),
  ],
  positions: ({ browser, isHead, number }, { debate }) =>
    isHead
      ? [
          () =>
            browser.act("positions.declare", {
              debate,
              stances: { playground: "opposes", garden: number % 2 ? "backs" : "accepts", court: "undecided" },
              reason: `Said by ${number}.`,
              over: 0,
            }),
        ]
      : [],
  opening: (student, room) => [() => vote(student, room, "opening", (number) => ({ choice: OPTIONS[number % 3] }))],
  arguments: (student, room) => [
    () => argue(student, room),
    () => rate(student, room),
    () => rate(student, room),
    () => student.page.goTo("floor"),
    ...(student.number % 3 === 0 ? [() => argue(student, room)] : []),
  ],
  caucus: ({ browser, isHead, delegation, number }, { debate }) => [
    () => note(browser, debate, delegation, number),
    () => note(browser, debate, delegation, number),
    ...(isHead ? [() => talk(browser, debate, delegation)] : []),
  ],
  straw: (student, room) => [
    () => vote(student, room, "straw", (number) => ({ approved: [OPTIONS[number % 3], OPTIONS[(number + 1) % 3]] })),
  ],
  news: (student, room) => [
    async () => {
      await student.page.goTo("news");
      if (student.isHead) await respond(student, room);
    },
    () => rate(student, room),
  ],
  negotiation: (student, room) => [
    async () => {
      await student.page.goTo("proposals");
      if (student.isHead) await negotiate(student, room);
    },
  ],
  final: (student, room) => [() => vote(student, room, "final", (number) => ({ choice: OPTIONS[(number + 1) % 3] }), true)],
  debrief: ({ browser, page, number }, { debate }) => [
    async () => {
      await page.goTo("debrief");
      await browser.act("debrief.answer", { debate, question: "surprise", text: `That ${number} people can argue.` });
    },
  ],
};

async function vote(
  { browser, page, number }: Student,
  { debate, said }: Class,
  poll: string,
  choose: (number: number) => object,
  credits = false,
) {
  await page.goTo("vote");
  const [polls] = await browser.read([{ procedure: "polls.list", input: { debate } }]);
  const mine = (polls as MyPollView[] | null)?.find(({ key }) => key === poll)?.mine ?? [];
  for (const { electorId } of mine) {
    await browser.act("ballots.cast", { debate, poll, electorId, ballot: choose(number), nonce: randomBytes(16).toString("base64url") });
    const moved = some(said);
    if (credits && moved && number % 2 === 0) await browser.act("ballots.credit", { debate, poll, electorId, arguments: [moved] });
  }
}

async function argue({ browser, number }: Student, { debate, sources, claims, said }: Class) {
  const source = some(sources);
  const citations = source
    ? [{ sourceId: source, locator: `p. ${number}`, bearing: "supports", quotation: "", paraphrase: "So it says." }]
    : [];
  const answered = number % 4 === 0 ? some(said) : undefined;
  const made = await browser.act<{ argumentId: string; claimIds: string[] }>("floor.addArgument", {
    debate,
    polarity: number % 2 ? "support" : "attack",
    target: answered ? { argument: answered } : { option: OPTIONS[number % 3] },
    premises: [{ text: `Reason ${Math.random().toString(36).slice(2, 8)} of person ${number}.`, citations }],
  });
  if (!made) return;
  said.push(made.argumentId);
  claims.push(...made.claimIds);
}

async function rate({ browser }: Student, { debate, claims, said }: Class) {
  const [claimId, argumentId] = [some(claims), some(said)];
  if (Math.random() < 0.5 && argumentId) return browser.act("floor.rateArgument", { debate, argumentId, value: 3 });
  if (claimId) return browser.act("floor.rateClaim", { debate, claimId, value: 1 });
}

async function note(browser: Browser, debate: string, delegation: string, number: number) {
  const doc = new Y.Doc();
  doc.getText("notes").insert(0, `A note of ${number}. `);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
  await browser.act("caucus.write", { debate, delegation, update });
  await browser.read([{ procedure: "caucus.notes", input: { debate, delegation } }]);
}

/** Two delegations whose numbers follow each other open a channel and say something in it. */
async function talk(browser: Browser, debate: string, delegation: string) {
  const own = Number(delegation.split("-")[1]) - 1;
  const other = delegationKey(own % 2 === 0 ? own + 1 : own - 1);
  if (own === 24) return;
  await browser.act("caucus.openChannel", { debate, with: other });
  await pause(3_000);
  const [channels] = await browser.read([{ procedure: "caucus.channels", input: { debate } }]);
  const open = (channels as ChannelView[] | null)?.find(({ with: theirs, state }) => theirs === other && state === "open");
  if (open) await browser.act("caucus.send", { debate, channelId: open.channelId, text: "Let us meet." });
}

async function respond({ browser }: Student, { debate }: Class) {
  for (let tries = 0; tries < 10; tries += 1) {
    const [answer] = await browser.read([{ procedure: "injects.list", input: { debate } }]);
    const inject = (answer as InjectsView | null)?.injects.find(({ refusal }) => refusal === null);
    if (inject) return browser.act("injects.respond", { debate, injectId: inject.injectId, text: "We mend it." });
    await pause(1_000);
  }
}

async function negotiate({ browser, number }: Student, { debate }: Class) {
  if (number % 5 === 0)
    return browser.act("proposals.make", {
      debate,
      text: { title: `Plan ${number}`, options: ["garden"], conditions: ["The fence is mended."], commitments: [] },
    });
  await pause(Math.random() * 3_000);
  const [answer] = await browser.read([{ procedure: "proposals.list", input: { debate } }]);
  const proposal = some(((answer as readonly ProposalCard[] | null) ?? []).filter(({ status }) => status === "open"));
  if (proposal) await browser.act("proposals.sponsor", { debate, number: proposal.number, revision: proposal.revision });
}
