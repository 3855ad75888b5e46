import { prisma } from "@/server/data/connection/client";
import { aDebate, type TestDebate } from "../factories/a-debate";
import { newKey, type Somebody } from "../factories/a-user";

export const speaking = ({ slug }: TestDebate, { api }: Somebody) => api.speaking.get({ debate: slug });
export const raise = ({ slug }: TestDebate, { api }: Somebody) => api.speaking.raise({ debate: slug, ...newKey() });
export const lower = ({ slug }: TestDebate, { api }: Somebody, turnId: string | null = null) =>
  api.speaking.lower({ debate: slug, turnId, ...newKey() });
export const call = ({ slug }: TestDebate, { api }: Somebody, after: string | null = null, turnId: string | null = null) =>
  api.speaking.callSpeaker({ debate: slug, turnId, after, ...newKey() });
export const set = ({ slug }: TestDebate, { api }: Somebody, setting: object) =>
  api.speaking.set({ debate: slug, mode: "open-floor", seconds: 120, favoursLeast: false, ...setting, ...newKey() });
export const record = async ({ id }: TestDebate) =>
  (await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } })).map(({ type, payload }) => ({
    type,
    payload: JSON.parse(payload) as Record<string, unknown>,
  }));

/** Two parents, one player; the second parent sits in the chair where one is wanted. */
export const aRoom = (delegates = { parents: 2, players: 1 }) => aDebate({ phase: "arguments", delegates });
export const whoWaits = async (debate: TestDebate) =>
  (await speaking(debate, debate.facilitator)).waiting.map(({ participantId }) => participantId);
