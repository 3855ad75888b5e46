import { prisma } from "@/server/data/connection/client";
import { note, openChannel } from "../caucus/writing";
import { vote } from "../factories/a-ballot";
import { aDebate, type Participant, type TestDebate } from "../factories/a-debate";
import { close } from "../factories/a-poll";
import { aScenario } from "../factories/a-scenario";
import { aUser, newKey, type Somebody } from "../factories/a-user";
import { argue } from "../factories/moderating";
import { aCanary, type Canary, type Place } from "./words";

export type Reader = {
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly somebody: Somebody | null;
  readonly may: readonly Place[];
};
export type World = {
  readonly debate: TestDebate;
  readonly canaries: readonly Canary[];
  readonly readers: readonly Reader[];
  readonly channelId: string;
  readonly claimId: string;
  readonly argumentId: string;
};

const OF_PARENTS = ["brief", "notes", "message", "inject", "answer"] as const satisfies readonly Place[];
const OF_RUNNERS = ["brief", "inject", "answer", "assessment"] as const satisfies readonly Place[];
const SEEN_BY_OVERSEERS = ["notes", "message"] as const satisfies readonly Place[];

/** A public debate in which a word that stands nowhere else is in everything that is confidential, and everybody who could look for it. */
export async function aWorld({ isOverseen }: { readonly isOverseen: boolean }): Promise<World> {
  const canaries = (["brief", "notes", "message", "inject", "answer", "assessment"] as const).map(aCanary);
  const textOf = (place: Place) => canaries.find((canary) => canary.place === place)!.text;
  const debate = await aDebate({
    phase: "opening-ballot",
    audience: "public",
    delegates: { parents: 3, players: 1, gardeners: 1, council: 1, builders: 1 },
    scenario: {
      briefs: { ...aScenario().briefs, parents: briefWith(textOf("brief")) },
      exercise: { caucusIsOverseen: isOverseen },
      injects: [
        {
          key: "leak",
          kind: "statement",
          title: `A letter to the parents, ${textOf("inject")}`,
          text: `It says ${textOf("inject")}.`,
          to: ["parents"],
          release: {},
          requiredResponse: "What do you answer?",
        },
      ],
    },
  });
  const parents = debate.headOf("parents");
  await vote(debate, parents, "opening", { choice: "garden" });
  await close(debate, "opening");
  await debate.enter("arguments");
  const { argument: argumentId, claim: claimId } = await argue(debate, parents, "Everybody may read this.");
  await note(debate, parents, "parents", textOf("notes"));
  const channelId = await openChannel(debate, "parents", "players");
  await parents.api.caucus.send({ debate: debate.slug, channelId, text: textOf("message"), ...newKey() });
  await straw(debate, parents);
  const { id: injectId } = await injectOf(debate);
  await debate.facilitator.api.injects.release({ debate: debate.slug, injectId, ...newKey() });
  await parents.api.injects.respond({ debate: debate.slug, injectId, text: textOf("answer"), ...newKey() });
  await debate.facilitator.api.assessments.assess({
    debate: debate.slug,
    participantId: parents.participantId,
    points: {},
    comment: textOf("assessment"),
    ...newKey(),
  });
  return { debate, canaries, readers: await readersOf(debate, isOverseen), channelId, claimId, argumentId };
}

async function readersOf(debate: TestDebate, isOverseen: boolean): Promise<readonly Reader[]> {
  const runners = [...OF_RUNNERS, ...(isOverseen ? SEEN_BY_OVERSEERS : [])];
  const [, fellow, moved] = debate.delegates.filter(({ delegation }) => delegation === "parents");
  await debate.facilitator.api.seats.assign({
    debate: debate.slug,
    participantId: moved!.participantId,
    delegation: "gardeners",
    ...newKey(),
  });
  const reader = (name: string, somebody: Somebody | null, may: readonly Place[] = []): Reader => ({ name, somebody, may });
  return [
    reader("a visitor", null),
    reader("a stranger", await aUser()),
    reader("a member of the workspace", await debate.member("member")),
    reader("an observer", await debate.join()),
    reader("the head", debate.headOf("parents"), OF_PARENTS),
    reader("a fellow delegate", fellow!, OF_PARENTS),
    reader("somebody who was moved away", moved!),
    reader("the delegation written to", debate.headOf("players"), ["message"]),
    reader("another delegation", debate.headOf("gardeners")),
    reader("the chair", debate.headOf("council")),
    reader("the red team", debate.headOf("builders")),
    reader("the facilitator", debate.facilitator, runners),
    reader("the owner", await debate.member("owner"), runners),
  ];
}

const briefWith = (text: string) => ({
  interests: [{ basis: "inferred" as const, text }],
  redLines: [{ basis: "inferred" as const, text }],
  mayTrade: [{ basis: "inferred" as const, text }],
  guidance: text,
});

/** It holds no words; that nobody else reads it is asked of the database. */
async function straw({ slug }: TestDebate, { api }: Participant): Promise<void> {
  await api.ballots.castStraw({ debate: slug, poll: "decision", ballot: { tiers: [["garden"], ["court"]] } as never, ...newKey() });
}

const injectOf = async ({ id, facilitator }: TestDebate): Promise<{ id: string }> =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.user_id', ${facilitator.user.id}, true)`;
    return tx.inject.findFirstOrThrow({ where: { debateId: id }, select: { id: true } });
  });
