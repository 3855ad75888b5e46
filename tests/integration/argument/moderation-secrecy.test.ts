import { beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/root";
import { findDebateFile } from "@/server/http/debate-files";
import { EXCHANGE_FILES } from "@/server/services/argument/exchange/exports";
import { exportLog } from "@/server/services/argument/moderation/export-log";
import { aDebate, type Participant, type TestDebate } from "@/tests/support/factories/a-debate";
import { type Caller, newKey, nobody } from "@/tests/support/factories/a-user";
import { argue, decide, setMode } from "@/tests/support/factories/moderating";
import { EXPECTATIONS, type Facts } from "../../authorization/expectations";

/** Words that stand in nothing else. */
const HIDDEN = "xylophonequarrel";
const EARLIER = "bassoonquarrel";
const HELD = "theremindispute";
const PREMISE = "glockenspielpremise";
const MERGED = "ocarinamerged";

type Procedure = { readonly _def: { readonly type: "query" | "mutation" } };
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
/** That the expectations name every procedure is another test's matter. */
const queries = Object.keys(procedures).filter((path) => procedures[path]!._def.type === "query" && path in EXPECTATIONS);

let debate: TestDebate;
let author: Participant;
let ids: Readonly<Record<"hidden" | "held" | "visible" | "argument" | "sourceId" | "citation", string>>;
let facts: Facts;

beforeAll(async () => {
  debate = await aDebate({ phase: "arguments", delegates: { parents: 2, gardeners: 1, players: 1 }, audience: "public" });
  author = debate.delegates.filter(({ delegation }) => delegation === "parents")[1]!;
  const other = debate.headOf("gardeners");
  const { claim: hidden, argument } = await argue(debate, author, `The ${EARLIER} of neighbours.`);
  // Whoever follows it was told of its rewording while it was in sight.
  await debate.headOf("players").api.floor.follow({ debate: debate.slug, ...newKey(), thing: { claimId: hidden }, follows: true });
  await author.api.floor.editClaim({ debate: debate.slug, ...newKey(), claimId: hidden, text: `The ${HIDDEN} of neighbours.`, over: 1 });
  const floor = await author.api.evidence.ledger({ debate: debate.slug });
  const sourceId = floor.sources[0]!.id;
  const citation = { sourceId, locator: "p. 9", bearing: "supports" as const, quotation: `Said: ${HIDDEN}.`, paraphrase: "" };
  const { citationId } = await author.api.evidence.addCitation({ debate: debate.slug, ...newKey(), claimId: hidden, citation });
  const attack = { polarity: "attack" as const, target: { claim: hidden }, premises: [{ text: "An answer to it." }] };
  const { claimIds: answers } = await other.api.floor.addArgument({ debate: debate.slug, ...newKey(), ...attack });
  const premise = await argue(debate, author, `The ${PREMISE} of it all.`);
  const merged = await argue(debate, author, `The ${MERGED} of neighbours.`);
  await debate.facilitator.api.floor.mergeClaims({ debate: debate.slug, ...newKey(), claimId: merged.claim, intoId: hidden });
  await decide(debate, "hide", { claim: hidden });
  await decide(debate, "hide", { claim: premise.claim });
  await setMode(debate, "before");
  const held = await argue(debate, author, `The ${HELD} of neighbours.`);
  ids = { hidden, held: held.claim, visible: answers[0]!, argument, sourceId, citation: citationId };
  facts = {
    debate: debate.slug,
    workspace: debate.workspace.slug,
    code: debate.code,
    scenarioId: "",
    participantId: author.participantId,
    electorId: author.participantId,
  };
});

/** What a query is asked with besides what the expectations ask, so that it would answer with the words if it could. */
const ASKED: Readonly<Record<string, () => readonly Record<string, unknown>[]>> = {
  "evidence.citation": () => [{ citationId: ids.citation }],
  "evidence.claim": () => claimIds(),
  "evidence.source": () => [{ sourceId: ids.sourceId }],
  "floor.claimHistory": () => claimIds(),
  "floor.find": () => things().map((thing) => ({ thing })),
  "floor.mergedClaims": () => claimIds(),
  "floor.mergePreview": () => [{ claimId: ids.visible, intoId: ids.hidden }],
  "floor.replies": () => [{ option: "playground", to: { argument: ids.argument } }],
  "floor.threads": () => [{ option: "playground", polarity: "support" }],
  "matrix.working": () => [{ option: "playground" }],
  "record.page": () => ["claim-added", "claim-edited", "claim-merged", "citation-added"].map((type) => ({ type })),
  "search.all": () => texts(),
  "search.claims": () => texts(),
  "strength.node": () => nodes(),
  "strength.whatIf": () => nodes(),
};
const claimIds = () => [{ claimId: ids.hidden }, { claimId: ids.held }];
const things = () => [{ claim: ids.hidden }, { claim: ids.held }, { argument: ids.argument }];
const nodes = () => [{ node: { kind: "claim", id: ids.hidden } }, { node: { kind: "argument", id: ids.argument } }];
const texts = () => [HIDDEN, EARLIER, HELD, PREMISE, "of neighbours"].map((text) => ({ text }));

function inputsFor(path: string): readonly Record<string, unknown>[] {
  const base = EXPECTATIONS[path]!.input(facts);
  return [base, ...(ASKED[path]?.() ?? []).map((fields) => ({ ...base, ...fields }))];
}

async function answersOf(api: Caller): Promise<string> {
  const said: string[] = [];
  for (const path of queries) {
    const call = path.split(".").reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], api) as (
      input: unknown,
    ) => Promise<unknown>;
    for (const input of inputsFor(path)) {
      const answer = await call(input).catch((error: Error) => error.message);
      said.push(`${path} ${JSON.stringify(answer)}`);
    }
  }
  return said
    .filter((answer) => SECRET.test(answer))
    .map((answer) => answer.slice(0, 40))
    .join("\n");
}

const SECRET = new RegExp([HIDDEN, EARLIER, HELD, PREMISE].join("|"));

describe("what is held or hidden", () => {
  it("is read by nobody else through any procedure", async () => {
    const second = debate.headOf("players");
    expect((await second.api.notifications.list({ debate: debate.slug })).notifications).not.toEqual([]);
    expect(await answersOf(second.api)).toBe("");
    expect(await answersOf(nobody())).toBe("");
    expect(await answersOf((await debate.member("member")).api)).toBe("");
  });

  it("is read by its author, the head of their delegation and the moderators", async () => {
    for (const reader of [author, debate.headOf("parents"), debate.facilitator]) {
      const said = await answersOf(reader.api);
      expect(said).toContain("record.page");
      expect(said).toContain("floor.claimHistory");
    }
    const { items } = await debate.facilitator.api.moderation.queue({ debate: debate.slug });
    expect(JSON.stringify(items)).toContain(HELD);
  });

  it("is in none of the files that others take away", async () => {
    const scope = await debate.scopeOf(debate.headOf("players"));
    for (const name of ["matrix.csv", "moderation.csv", "moderation.json", ...EXCHANGE_FILES.keys()])
      expect((await findDebateFile(name)!(scope)).text, name).not.toMatch(SECRET);
  });

  it("is not in the log that others take away", async () => {
    const others = await exportLog(await debate.scopeOf(debate.headOf("players")));
    expect(JSON.stringify(others)).not.toMatch(SECRET);
    expect(others.entries.map(({ action }) => action)).toEqual(["merge", "hide", "hide"]);
    expect(JSON.stringify(await exportLog(await debate.scopeOf(debate.facilitator)))).toMatch(SECRET);
  });

  it("stays vouched for by the record, which says that something was withheld", async () => {
    const { entries } = await debate.headOf("players").api.record.page({ debate: debate.slug, type: "claim-added" });
    const withheld = entries.filter(({ payload }) => payload === null);
    expect(withheld.map(({ sentence }) => sentence)).toEqual([
      "A delegate of parents put forward a claim. Its words await a moderator.",
      "A delegate of parents put forward a claim. Its words were hidden by a moderator.",
      "A delegate of parents put forward a claim. Its words were hidden by a moderator.",
    ]);
    for (const { hash } of withheld) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is read by everybody again once it is restored", async () => {
    await decide(debate, "restore", { claim: ids.hidden });
    expect(await answersOf(debate.headOf("players").api)).toContain("record.page");
  });
});
