import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endOpinionsThread } from "@/server/services/panel/opinions/ask";
import { cookieOf, TestDoor } from "../../support/door";
import { everyRow } from "../../support/every-row";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";
import { mapOf } from "../../support/opinions/a-crowd";

/** Words that stand in the files alone: who voted, who wrote, and when. */
const CANARY = "heron-of-the-tarn";
const COMMENTS = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1700000000123,x,0,${CANARY}-0,0,0,1,Ducks belong on the pond.
1700000000123,x,1,${CANARY}-1,0,0,1,Dogs belong on a lead.
`;
const VOTES = `timestamp,datetime,comment-id,voter-id,vote
${Array.from({ length: 20 }, (_, at) => `1700000000${100 + at},x,0,${CANARY}-${at},1\n1700000000${100 + at},x,1,${CANARY}-${at},${at < 12 ? 1 : -1}\n`).join("")}`;
const files = [
  { name: "votes.csv", content: Buffer.from(VOTES).toString("base64") },
  { name: "comments.csv", content: Buffer.from(COMMENTS).toString("base64") },
];
const bring = ({ slug, facilitator }: TestDebate) => facilitator.api.opinions.import({ debate: slug, files, ...newKey() });

afterAll(() => endOpinionsThread());

describe("an imported conversation", () => {
  it("is listed for whoever runs the debate, leaves the map for good, and can come in again", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const { api } = debate.facilitator;
    await bring(debate);
    const claims = (await mapOf(debate)).claims;
    const [history] = await api.opinions.histories({ debate: debate.slug });
    expect(history).toMatchObject({ people: 20, ratings: 40 });
    const removal = { debate: debate.slug, history: history!.id, ...newKey() };
    expect(await api.opinions.removeHistory(removal)).toEqual({ ratings: 40 });
    expect(await api.opinions.removeHistory(removal)).toEqual({ ratings: 40 });
    expect(await mapOf(debate)).toMatchObject({ people: 0, ratings: 0, histories: [], claims });
    expect(await api.opinions.histories({ debate: debate.slug })).toEqual([]);
    expect(await lastEntry(debate, "ratings-removed")).toMatchObject({ people: 20, ratings: 40 });
    await expect(api.opinions.removeHistory({ ...removal, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await bring(debate);
    expect(await mapOf(debate)).toMatchObject({ people: 20, ratings: 40, claims });
  });

  it("cannot be removed from another debate, by who takes part, or once the debate is closed", async () => {
    const [debate, other] = [await aDebate({ phase: "arguments" }), await aDebate({ phase: "arguments" })];
    await bring(debate);
    const [history] = await debate.facilitator.api.opinions.histories({ debate: debate.slug });
    const asked = { debate: debate.slug, history: history!.id };
    await expect(other.facilitator.api.opinions.removeHistory({ ...asked, debate: other.slug, ...newKey() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(debate.delegates[0]!.api.opinions.removeHistory({ ...asked, ...newKey() })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    await expect(debate.facilitator.api.opinions.removeHistory({ ...asked, ...newKey() })).rejects.toThrow("closed");
    expect((await mapOf(debate)).ratings).toBe(40);
  });
});

describe("the people of an imported conversation", () => {
  let door: TestDoor;
  beforeAll(async () => {
    door = await TestDoor.open();
  });
  afterAll(() => door.close());

  it("leave no name, no author and no moment behind: not in any row, nor in what goes out again", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await bring(debate);
    const kept = (await everyRow()).filter(({ text }) => text.includes(CANARY) || /\b17000000001\d\d\b/.test(text));
    expect(kept).toEqual([]);
    const headers = { cookie: await cookieOf(debate.facilitator) };
    const address = `http://127.0.0.1:${door.port}/debates/${debate.slug}/export/polis.zip`;
    const archive = Buffer.from(await (await fetch(address, { headers })).arrayBuffer()).toString("latin1");
    expect(archive).toContain("Ducks belong on the pond.");
    expect(archive).not.toContain(CANARY);
    expect(archive).not.toContain("2023-11-14");
  });
});
