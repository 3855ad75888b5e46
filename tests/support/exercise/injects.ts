import type { ScenarioInput } from "@/contracts/debates/scenario";
import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../factories/a-debate";
import { newKey, type Somebody } from "../factories/a-user";

export type Inject = NonNullable<ScenarioInput["injects"]>[number];
export const inject = (key: string, more: Partial<Inject> = {}): Inject => ({
  key,
  title: `Title of ${key}`,
  text: `Text of ${key}.`,
  kind: "event",
  ...more,
});

export const INJECTS: readonly Inject[] = [
  inject("by-hand"),
  inject("with-phase", { release: { phase: "arguments", minutes: 0 } }),
  inject("after-ten", { release: { phase: "arguments", minutes: 10 } }),
  inject("for-some", { to: ["parents", "players"], requiredResponse: "Say what you do.", responseMinutes: 5 }),
];

export const aDebateWithInjects = (wanted: Parameters<typeof aDebate>[0] = {}) =>
  aDebate({ ...wanted, scenario: { injects: [...INJECTS], ...wanted.scenario } });

export const list = async ({ slug }: TestDebate, { api }: Pick<Somebody, "api">) => (await api.injects.list({ debate: slug })).injects;
export const titlesFor = async (debate: TestDebate, somebody: Pick<Somebody, "api">) =>
  (await list(debate, somebody)).map(({ title }) => title);
export const idOf = async (debate: TestDebate, key: string) =>
  (await list(debate, debate.facilitator)).find(({ title }) => title === `Title of ${key}`)!.injectId;
export const release = async (debate: TestDebate, key: string, by: Pick<Somebody, "api"> = debate.facilitator) =>
  by.api.injects.release({ debate: debate.slug, injectId: await idOf(debate, key), ...newKey() });
export const written = (more = {}) => ({
  injectId: null,
  kind: "statement" as const,
  title: "On the spot",
  text: "Something happened.",
  to: [],
  requiredResponse: "",
  responseMinutes: null,
  phase: null,
  minutes: null,
  isReleased: false,
  ...more,
});
export const entriesOf = async ({ id }: TestDebate, type: string) =>
  (await prisma.recordEntry.findMany({ where: { debateId: id, type }, orderBy: { seq: "asc" } })).map(({ payload }) => JSON.parse(payload));

/** As if the present phase had begun so many minutes ago. */
export const began = async ({ id }: TestDebate, minutes: number) =>
  prisma.$executeRaw`UPDATE phase f SET entered_at = clock_timestamp() - make_interval(mins => ${minutes})
    FROM debate d WHERE d.id = f.debate_id AND d.id = ${id}::uuid AND f."order" = d.phase_order`;
