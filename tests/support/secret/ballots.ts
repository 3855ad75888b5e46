import { expect } from "vitest";
import { prisma } from "@/server/data/connection/client";
import { voteSecretly } from "../factories/a-ballot";
import type { TestDebate } from "../factories/a-debate";

export const refused = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });
export const CHOICES = ["garden", "court", "playground"] as const;

export const everybodyVotes = (debate: TestDebate, choice = (index: number): string => CHOICES[index % 3]!) =>
  Promise.all(debate.delegates.map((one, index) => voteSecretly(debate, one, "opening", { choice: choice(index) })));
export const sealedOf = ({ slug, facilitator }: TestDebate) => facilitator.api.polls.sealed({ debate: slug, poll: "opening", cursor: 0 });
export const rows = async ({ id }: TestDebate) => ({
  voters: await prisma.secretVoter.count({ where: { round: { debateId: id } } }),
  box: await prisma.secretBallot.count({ where: { round: { debateId: id } } }),
  sealed: await prisma.sealedBallot.count({ where: { round: { debateId: id } } }),
});
