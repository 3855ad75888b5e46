import type { z } from "zod";
import type { ImportedArguments, importArgumentsInput } from "@/contracts/argument/exchange";
import { DomainError } from "@/domain/kernel";
import { sourceKey } from "@/formats/bibliography";
import { act, type NewEntry, sha256 } from "@/server/data/acts/act";
import { insertPlanned } from "@/server/data/argument/exchange/insert";
import { agendaOf } from "@/server/data/debates/phases";
import type { DebateScope } from "@/server/data/scope";
import { freeKey } from "../evidence/sources/free-key";
import { planImport } from "./plan/plan";
import type { Plan } from "./plan/types";
import { readFile } from "./read-file";
import { addsOf, reportOf } from "./report";
import { standingOf } from "./standing-of";

/**
 * Adds what a file of arguments says to the debate, all of it or nothing, under new ids. What is added is nobody's in particular:
 * it keeps the names its file gives. The plan is made again inside the act, so that it fits the debate as it then is.
 */
export async function importArguments(scope: DebateScope, input: z.infer<typeof importArgumentsInput>): Promise<ImportedArguments> {
  // Read before the debate is locked: nobody waits for a large file.
  const file = await readFile(input);
  return act(scope, null, async (tx, { now }) => {
    if ((await agendaOf(tx, scope.debate.id)).status === "closed")
      throw new DomainError("wrong-phase", "This debate is closed; nothing can be changed.");
    const standing = await standingOf(scope, tx);
    const plan = planImport(file.document, standing, input);
    const [problem] = reportOf(file, plan, standing).problems;
    if (problem) throw new DomainError("conflict", problem);
    const keyed = withKeys(plan, new Set(standing.sources.map(({ key }) => key)));
    await insertPlanned(tx, { debateId: scope.debate.id, plan: { ...plan, sources: keyed }, options: standing.options, now });
    const added = addsOf(plan);
    const summary = { fileName: input.fileName, format: file.format, sha256: sha256(file.bytes), ...added };
    return {
      answer: { added, lost: [...file.lost, ...plan.lost] },
      entries: [{ type: "arguments-imported", payload: summary }, ...entriesOf(plan, keyed)],
    };
  });
}

type Keyed = Plan["sources"][number] & { readonly key: string };

function withKeys({ sources }: Plan, taken: Set<string>): readonly Keyed[] {
  return sources.map((source) => {
    const key = freeKey(sourceKey(source.title, source.csl), taken);
    taken.add(key);
    return { ...source, key };
  });
}

function entriesOf(plan: Plan, sources: readonly Keyed[]): readonly NewEntry[] {
  return [
    ...sources.map(({ newId, key, title }): NewEntry => ({ type: "source-added", payload: { sourceId: newId, key, title } })),
    ...plan.claims.map(({ id, text }): NewEntry => ({ type: "claim-added", payload: { claimId: id, text } })),
    ...plan.citations.map(
      ({ id, claimId, sourceId, locator, bearing }): NewEntry => ({
        type: "citation-added",
        payload: { citationId: id, claimId, sourceId, locator, bearing },
      }),
    ),
    ...plan.arguments.map(
      ({ id, polarity, target, premises }): NewEntry => ({
        type: "argument-added",
        payload: { argumentId: id, polarity, target, premises },
      }),
    ),
  ];
}
