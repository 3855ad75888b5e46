import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import { debateFiles } from "@/server/http/debate-files";
import { EXPECTATIONS, type Facts } from "@/tests/authorization/expectations";
import { cookieOf, TestDoor } from "@/tests/support/door";
import { vote } from "@/tests/support/factories/a-ballot";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { close } from "@/tests/support/factories/a-poll";
import { type Caller, newKey, nobody } from "@/tests/support/factories/a-user";
import { argue } from "@/tests/support/factories/moderating";
import { LiveReader } from "@/tests/support/live-reader";

/** Names that stand in nothing else. */
const NAMES = { head: "Xylophonia Quarrel", delegate: "Bassoonia Brabble", other: "Thereminia Strife", gone: "Ocarina Feud" } as const;
const SECRET = /xylophonia|bassoonia|thereminia|ocarina|quarrel|brabble|strife|feud/i;

/** Files with names, refused to everybody else. */
const FOR_RUNNERS: ReadonlySet<string> = new Set(["seats.csv", "gradebook.csv"]);

type Procedure = { readonly _def: { readonly type: "query" | "mutation" } };
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
const queries = Object.keys(procedures).filter((path) => procedures[path]!._def.type === "query" && path in EXPECTATIONS);
const act = ({ slug: debate }: TestDebate) => ({ debate, ...newKey() });

let debate: TestDebate;
let people: Record<keyof typeof NAMES, Participant> & { readonly reader: Participant };
let claim: string;
let facts: Facts;

/** A debate in which people of given names have done whatever leaves a name behind. */
async function aMasquerade() {
  debate = await aDebate({ delegates: {}, audience: "public", naming: "pseudonyms" });
  people = {
    head: await debate.join("parents", NAMES.head),
    delegate: await debate.join("parents", NAMES.delegate),
    other: await debate.join("players", NAMES.other),
    gone: await debate.join("players", NAMES.gone),
    reader: await debate.join("gardeners", "The reader"),
  };
  const { head, delegate, other, reader } = people;
  await debate.facilitator.api.seats.nameSubstitute({ ...act(debate), delegation: "parents", participantId: delegate.participantId });
  await debate.facilitator.api.seats.plan({ ...act(debate), text: `name,delegation\n${NAMES.head},parents\nTuba Brawl,parents` });
  await debate.enter("positions");
  const stances = { garden: "backs", playground: "accepts", court: "opposes" } as const;
  await head.api.positions.declare({ ...act(debate), stances, reason: "As agreed.", over: 0 });
  await debate.enter("opening-ballot");
  for (const voter of [head, other, reader]) await vote(debate, voter, "opening", { choice: "garden" });
  await close(debate, "opening");
  await debate.enter("arguments");
  ({ claim } = await argue(debate, head, "The yard is too small."));
  await debate.headOf("gardeners")?.api.floor.rateClaim({ ...act(debate), claimId: claim, value: 1 });
  await reader.api.floor.follow({ ...act(debate), thing: { claimId: claim }, follows: true });
  await head.api.floor.editClaim({ ...act(debate), claimId: claim, text: "The yard is much too small.", over: 1 });
  await other.api.floor.addArgument({
    ...act(debate),
    polarity: "attack",
    target: { claim },
    premises: [{ text: "It grew, @Gardeners 1 said." }],
  });
  await prisma.participant.update({ where: { id: people.gone.participantId }, data: { leftAt: new Date() }, select: { id: true } });
  facts = {
    debate: debate.slug,
    workspace: debate.workspace.slug,
    code: debate.code,
    scenarioId: "",
    participantId: head.participantId,
    electorId: head.participantId,
  };
}

/** What a query is asked with besides what the expectations ask, so that it would answer with a name if it could. */
const ASKED: Readonly<Record<string, () => readonly Record<string, unknown>[]>> = {
  "evidence.claim": () => [{ claimId: claim }],
  "floor.claimHistory": () => [{ claimId: claim }],
  "floor.find": () => [{ thing: { claim } }],
  "floor.threads": () => [{ option: "playground", polarity: "support" }],
  "polls.results": () => [{ poll: "opening" }],
  "record.page": () =>
    ["participant-joined", "participant-seated", "head-appointed", "names-revealed", "seats-planned"].map((type) => ({ type })),
  "search.all": () => [...Object.values(NAMES), "Xylophonia"].map((text) => ({ text })),
  "search.claims": () => Object.values(NAMES).map((text) => ({ text })),
  "notifications.mentionable": () => ["Xy", "Bass", "There", "P"].map((text) => ({ text })),
};

async function leaks(api: Caller): Promise<readonly string[]> {
  const said: string[] = [];
  for (const path of queries) {
    const call = path.split(".").reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], api) as (
      input: unknown,
    ) => Promise<unknown>;
    const base = EXPECTATIONS[path]!.input(facts);
    for (const input of [base, ...(ASKED[path]?.() ?? []).map((fields) => ({ ...base, ...fields }))]) {
      const answer = await call(input).catch((error: Error) => error.message);
      // What one searched for oneself may come back as it was typed.
      const text = `${path} ${JSON.stringify(answer)}`.replaceAll(
        JSON.stringify((input as { text?: string }).text ?? "\0").slice(1, -1),
        "",
      );
      if (SECRET.test(text)) said.push(text.slice(0, 200));
    }
  }
  return said;
}

describe("under pseudonyms", () => {
  beforeAll(aMasquerade);

  it("people are called by their seats, and those who run the debate read who is who", async () => {
    const view = await people.head.api.debates.get({ debate: debate.slug });
    expect(view).toMatchObject({ naming: "pseudonyms", namesAreRevealed: false, seat: { displayName: "Parents 1" } });
    const seen = async (api: Caller) =>
      Object.fromEntries((await api.debates.people({ debate: debate.slug })).map(({ displayName, realName }) => [displayName, realName]));
    expect(await seen(debate.facilitator.api)).toEqual({
      "Frances Facilitator": null,
      "Parents 1": NAMES.head,
      "Parents 2": NAMES.delegate,
      "Players 1": NAMES.other,
      "Gardeners 1": "The reader",
    });
    expect(await seen(people.head.api)).toMatchObject({ "Parents 1": NAMES.head, "Parents 2": null, "Gardeners 1": null });
  });

  it("no name reaches another delegate, an observer, a member, a visitor or a colleague through any procedure", async () => {
    expect(queries.length).toBeGreaterThan(40);
    expect((await people.reader.api.notifications.list({ debate: debate.slug })).notifications).not.toEqual([]);
    const observer = await debate.join(undefined, "Somebody else");
    for (const { api } of [people.reader, observer, await debate.member("member")]) expect(await leaks(api)).toEqual([]);
    expect(await leaks(nobody())).toEqual([]);
    const own = (await leaks(people.delegate.api)).filter((text) => !/^(account\.me|debates\.people) /.test(text));
    expect(own).toEqual([]);
  });

  it("no name is in what a refusal says", async () => {
    const { participantId } = people.head;
    const tries = [
      people.delegate.api.seats.standIn(act(debate)),
      people.reader.api.seats.nameSubstitute({ ...act(debate), delegation: "gardeners", participantId }),
      people.reader.api.seats.assign({ ...act(debate), participantId, delegation: null }),
      debate.facilitator.api.seats.appointHead({ ...act(debate), participantId: people.gone.participantId }),
    ];
    for (const attempt of await Promise.allSettled(tries))
      expect(attempt.status === "rejected" ? String(attempt.reason.message) : "").not.toMatch(SECRET);
  });

  describe("at the front door", () => {
    let door: TestDoor;
    beforeAll(async () => {
      door = await TestDoor.open();
    });
    afterAll(() => door.close());

    it("no name is in a file that others take away, or in the live feed", async () => {
      const cookie = await cookieOf(people.reader);
      const reader = await LiveReader.open({ port: door.port, slug: debate.slug, cookie, after: 0 });
      const files = [...debateFiles(), ...["results.csv", "ballots.csv", "results.json"].map((file) => `opening/${file}`)];
      expect(files).toContain("seats.csv");
      for (const file of files) {
        const answer = await door.ask(`/debates/${debate.slug}/export/${file}`, { headers: { cookie } });
        if (FOR_RUNNERS.has(file)) expect(answer.status, file).toBe(403);
        // Some have nothing to show yet.
        else expect([200, 412], file).toContain(answer.status);
        expect(answer.text, file).not.toMatch(SECRET);
      }
      const last = (await prisma.debate.findUniqueOrThrow({ where: { id: debate.id }, select: { seq: true } })).seq;
      await reader.until(({ seqs }) => seqs.includes(last));
      expect(JSON.stringify(reader.events)).not.toMatch(SECRET);
      reader.close();
    });
  });

  it("names stand where pseudonyms stood once the debrief begins, and in the record from then on", async () => {
    const entries = () => prisma.recordEntry.findMany({ where: { debateId: debate.id }, orderBy: { seq: "asc" } });
    expect((await entries()).map(({ payload }) => payload).join()).not.toMatch(SECRET);
    await debate.enter("debrief");
    const [revealed] = (await entries()).filter(({ type }) => type === "names-revealed");
    expect(JSON.parse(revealed!.payload).names).toContainEqual({
      participantId: people.head.participantId,
      pseudonym: "Parents 1",
      name: NAMES.head,
    });
    const names = (await people.reader.api.debates.people({ debate: debate.slug })).map(({ displayName }) => displayName);
    expect(names).toEqual(expect.arrayContaining([NAMES.head, NAMES.delegate, NAMES.other, "The reader"]));
    expect(await people.reader.api.debates.get({ debate: debate.slug })).toMatchObject({
      namesAreRevealed: true,
      seat: { displayName: "The reader" },
    });
    const late = await debate.join(undefined, "A latecomer");
    expect(await late.api.debates.get({ debate: debate.slug })).toMatchObject({ seat: { displayName: "A latecomer" } });
    await expect(debate.facilitator.api.seats.revealNames(act(debate))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a pseudonym", () => {
  const nameOf = async (of: TestDebate, { api }: Participant) => (await api.debates.get({ debate: of.slug })).seat!.displayName;
  const assign = (of: TestDebate, { participantId }: Participant, delegation: string | null) =>
    of.facilitator.api.seats.assign({ ...act(of), participantId, delegation });

  it("follows the seat in the lobby, and stays once the debate has begun", async () => {
    const of = await aDebate({ delegates: {}, naming: "pseudonyms" });
    const [ada, ben] = [await of.join(undefined, "Ada"), await of.join(undefined, "Ben")];
    expect([await nameOf(of, ada), await nameOf(of, ben)]).toEqual(["Guest 1", "Guest 2"]);
    expect(await assign(of, ada, "parents")).toMatchObject({ displayName: "Parents 1" });
    expect(await assign(of, ada, "players")).toMatchObject({ displayName: "Players 1" });
    await of.enter("positions");
    expect(await assign(of, ada, "parents")).toMatchObject({ displayName: "Players 1" });
    // A guest has said nothing yet: the first seat names them.
    expect(await assign(of, ben, "parents")).toMatchObject({ displayName: "Parents 1" });
    expect(await assign(of, ben, "players")).toMatchObject({ displayName: "Parents 1" });
  });

  it("is given once each, however many are seated at once", async () => {
    const of = await aDebate({ delegates: {}, naming: "pseudonyms", seating: "assigned" });
    const guests = await Promise.all(Array.from({ length: 9 }, (_, index) => of.join(undefined, `Person ${index}`)));
    await of.facilitator.api.seats.spread({ ...act(of), how: "balanced", over: "voting" });
    const names = await Promise.all(guests.map((guest) => nameOf(of, guest)));
    expect(names.sort()).toEqual(["Gardeners", "Parents", "Players"].flatMap((name) => [1, 2, 3].map((number) => `${name} ${number}`)));
  });

  it("is kept by somebody who leaves and comes back", async () => {
    const of = await aDebate({ delegates: {}, naming: "pseudonyms" });
    const ada = await of.join("parents", "Ada");
    await prisma.participant.update({
      where: { id: ada.participantId },
      data: { leftAt: new Date(), role: "observer", delegationId: null },
      select: { id: true },
    });
    await ada.api.debates.joinRoom({ code: of.code, ...newKey() });
    expect(await nameOf(of, ada)).toBe("Parents 1");
  });

  it("is lifted at the facilitator's word, once, and by nobody else", async () => {
    const of = await aDebate({ delegates: {}, naming: "pseudonyms" });
    const ada = await of.join("parents", "Ada");
    await expect(ada.api.seats.revealNames(act(of))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const request = act(of);
    const answers = await Promise.all([1, 2].map(() => of.facilitator.api.seats.revealNames(request)));
    expect(answers).toEqual([{ revealed: 1 }, { revealed: 1 }]);
    expect(await nameOf(of, ada)).toBe("Ada");
    expect(await prisma.recordEntry.count({ where: { debateId: of.id, type: "names-revealed" } })).toBe(1);
  });

  it("is what the scenario says, unless the debate is created otherwise; where there are names, nothing is revealed", async () => {
    const asSaid = await aDebate({ delegates: {}, scenario: { exercise: { pseudonyms: true } } });
    expect(await nameOf(asSaid, await asSaid.join("parents", "Ada"))).toBe("Parents 1");
    const otherwise = await aDebate({ delegates: {}, scenario: { exercise: { pseudonyms: true } }, naming: "names" });
    expect(await nameOf(otherwise, await otherwise.join("parents", "Ada"))).toBe("Ada");
    await otherwise.enter("debrief");
    expect(await prisma.recordEntry.count({ where: { debateId: otherwise.id, type: "names-revealed" } })).toBe(0);
    await expect(otherwise.facilitator.api.seats.revealNames(act(otherwise))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
