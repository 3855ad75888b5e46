import { v7 as newId } from "uuid";
import type { Scenario } from "@/contracts/debates/scenario";
import type { Prisma } from "@/prisma/generated/client";
import { prisma, type Transaction } from "../connection/client";
import type { WorkspaceScope } from "../scope";

export type ScenarioVersion = {
  readonly id: string;
  readonly workspaceId: string | null;
  readonly key: string;
  readonly version: number;
  readonly hash: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly createdAt: Date;
};
export type NewScenario = { readonly scenario: Scenario; readonly hash: string; readonly text: string };

/** The latest version of every scenario that ships with the product or belongs to the workspace; its own first. */
export async function latestScenarios({ workspace }: WorkspaceScope): Promise<readonly ScenarioVersion[]> {
  const versions = await prisma.scenario.findMany({
    where: visibleIn(workspace.id),
    orderBy: [{ workspaceId: { sort: "desc", nulls: "last" } }, { key: "asc" }, { version: "desc" }],
    distinct: ["workspaceId", "key"],
    select: VERSION,
  });
  return versions;
}

/** A version that the workspace may use, or null. */
export async function findScenario(
  { workspace }: WorkspaceScope,
  id: string,
): Promise<(ScenarioVersion & { readonly text: string }) | null> {
  return prisma.scenario.findFirst({ where: { id, ...visibleIn(workspace.id) }, select: { ...VERSION, text: true } });
}

/** What the workspace can already use of one key: every version, latest first, without texts. */
export async function versionsOf(tx: Transaction, workspaceId: string | null, key: string): Promise<readonly ScenarioVersion[]> {
  return tx.scenario.findMany({ where: { key, ...visibleIn(workspaceId) }, orderBy: { version: "desc" }, select: VERSION });
}

/** The latest version of a scenario that ships with the product, or null. */
export async function latestBuiltIn(key: string): Promise<ScenarioVersion | null> {
  return (await versionsOf(prisma, null, key))[0] ?? null;
}

/** Publishes a version; null when the workspace has that version already, also when somebody else publishes it just now. */
export async function publishVersion(
  tx: Transaction,
  workspaceId: string | null,
  { scenario, hash, text }: NewScenario,
): Promise<ScenarioVersion | null> {
  const { key, version, title, summary, minutes } = scenario;
  const content = scenario as unknown as Prisma.InputJsonValue;
  const [published] = await tx.scenario.createManyAndReturn({
    data: [{ id: newId(), workspaceId, key, version, hash, title, summary, minutes, content, text }],
    skipDuplicates: true,
    select: VERSION,
  });
  return published ?? null;
}

/** The parsed content of a version. Versions never change, so the last few are kept in memory. */
export async function scenarioContent(id: string): Promise<Scenario> {
  const known = contents.get(id);
  if (known) return keep(id, known);
  const { content } = await prisma.scenario.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return keep(id, content as unknown as Scenario);
}

const VERSION = {
  id: true,
  workspaceId: true,
  key: true,
  version: true,
  hash: true,
  title: true,
  summary: true,
  minutes: true,
  createdAt: true,
} as const;

const visibleIn = (workspaceId: string | null) => ({ OR: [{ workspaceId: null }, ...(workspaceId ? [{ workspaceId }] : [])] });

const KEPT = 24;
const contents = new Map<string, Scenario>();

/** A map remembers the order of insertion: the first key is the one unused for longest. */
function keep(id: string, content: Scenario): Scenario {
  contents.delete(id);
  contents.set(id, content);
  if (contents.size > KEPT) contents.delete(contents.keys().next().value!);
  return content;
}
