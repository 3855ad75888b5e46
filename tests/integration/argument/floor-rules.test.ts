import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { insertCitations } from "@/server/data/argument/evidence/citations";
import { insertSources } from "@/server/data/argument/evidence/sources";
import { actOnFloor } from "@/server/data/argument/floor/act";
import { insertArgument } from "@/server/data/argument/floor/arguments";
import { hot, type Transaction } from "@/server/data/connection/client";
import { aDebate } from "@/tests/support/factories/a-debate";

describe("the database's own rules", () => {
  it("are told as refusals when a service lets something through", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const other = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const head = debate.headOf("parents");
    const scope = await debate.scopeOf(head);
    const floor = await head.api.floor.get({ debate: debate.slug });
    const foreign = await other.headOf("parents").api.floor.get({ debate: other.slug });
    const author = { debateId: debate.id, authorId: head.participantId, delegationId: null };
    const target = { targetOptionId: null, targetClaimId: floor.claims[0]!.id, targetArgumentId: null };
    const now = new Date();
    const cite = {
      id: randomUUID(),
      debateId: debate.id,
      claimId: floor.claims[0]!.id,
      addedById: head.participantId,
      locator: "",
      bearing: "supports" as const,
      quotation: "",
      paraphrase: "",
    };
    const attempts: Record<string, (tx: Transaction) => Promise<void>> = {
      "no premise": (tx) => insertArgument(tx, { id: randomUUID(), ...author, ...target, polarity: "support" }, [], now),
      "two targets": (tx) =>
        insertArgument(
          tx,
          { id: randomUUID(), ...author, ...target, targetArgumentId: floor.arguments[0]!.id, polarity: "attack" },
          [floor.claims[1]!.id],
          now,
        ),
      "a supporting undercut": (tx) =>
        insertArgument(
          tx,
          { id: randomUUID(), ...author, ...target, targetClaimId: null, targetArgumentId: floor.arguments[0]!.id, polarity: "support" },
          [floor.claims[1]!.id],
          now,
        ),
      "another debate's target": (tx) =>
        insertArgument(
          tx,
          { id: randomUUID(), ...author, ...target, targetClaimId: foreign.claims[0]!.id, polarity: "support" },
          [floor.claims[1]!.id],
          now,
        ),
      "another debate's source": (tx) => insertCitations(tx, [{ ...cite, sourceId: foreign.sources[0]!.id }], now),
      "a key taken": (tx) =>
        insertSources(
          tx,
          [{ id: randomUUID(), debateId: debate.id, key: "survey", title: "x", csl: {}, addedById: head.participantId }],
          now,
        ),
    };
    const codes: Record<string, unknown> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      codes[name] = await actOnFloor({ ...scope, request: null }, "argue", async (tx) => {
        await attempt(tx);
        return { answer: "written", entries: [] };
      }).catch((error: { name: string; code?: string }) => (error.name === "DomainError" ? error.code : error));
    }
    expect(codes).toEqual({
      "no premise": "invalid",
      "two targets": "invalid",
      "a supporting undercut": "invalid",
      "another debate's target": "not-found",
      "another debate's source": "not-found",
      "a key taken": "conflict",
    });
    expect(await head.api.floor.get({ debate: debate.slug })).toEqual(floor);
  });
});

describe("reading the floor", () => {
  it("takes one statement for the graph, until that changes, and one for what is shown, whatever is on it", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 1 } });
    const scope = await debate.scopeOf(debate.headOf("parents"));
    const { getFloor } = await import("@/server/services/argument/floor/get-floor");
    const queries = vi.spyOn(hot, "query");
    const floor = await getFloor(scope);
    expect(queries).toHaveBeenCalledTimes(2);
    await getFloor(scope);
    expect(queries).toHaveBeenCalledTimes(3);
    queries.mockRestore();
    expect(floor.arguments.length).toBeGreaterThan(2);
  });
});
