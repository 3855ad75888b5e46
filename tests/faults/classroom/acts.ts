import { randomBytes } from "node:crypto";
import type { TRPCClientError } from "@trpc/client";
import type { z } from "zod";
import type { ballotContent } from "@/contracts/voting/polls";
import type { PhaseKind } from "@/domain/phases";
import type { AppRouter } from "@/server/api/root";
import { newKey } from "@/tests/support/factories/a-user";
import type { Class, Pupil } from "./class";

/** The instructor begins the next phase of a kind. */
export async function begin({ instructor, debate: { slug: debate } }: Class, kind: PhaseKind): Promise<void> {
  const { phases } = await instructor.api.debates.get.query({ debate });
  const present = phases.find(({ state }) => state === "now")!.order;
  const next = phases.find((phase) => phase.kind === kind && phase.order > present)!;
  await instructor.api.debates.enterPhase.mutate({ debate, order: next.order, minutes: null, ...newKey() });
}

/** Everybody who has a ballot in a poll casts it; answers how many were cast. */
export async function castAll(
  { debate: { slug: debate }, pupils }: Class,
  poll: string,
  ballotOf: (pupil: Pupil) => z.input<typeof ballotContent>,
) {
  const cast = await Promise.all(
    pupils.map(async (pupil) => {
      const { mine } = (await pupil.phone.api.polls.list.query({ debate })).find(({ key }) => key === poll)!;
      const own = mine.filter(({ refusal }) => refusal === null);
      for (const { electorId } of own)
        await pupil.phone.api.ballots.cast.mutate({
          debate,
          poll,
          electorId,
          ballot: ballotOf(pupil),
          nonce: randomBytes(16).toString("base64url"),
          ...newKey(),
        });
      return own.length;
    }),
  );
  return cast.reduce((sum, count) => sum + count, 0);
}

/** Posts an argument on an option, with a claim of its own; answers whether it was taken, or came after the deadline. */
export async function argue({ debate: { slug: debate } }: Class, { phone }: Pupil, option: string, text: string): Promise<boolean> {
  const argument = { polarity: "support" as const, target: { option }, premises: [{ text, citations: [] }] };
  try {
    await phone.api.floor.addArgument.mutate({ debate, ...argument, ...newKey() });
    return true;
  } catch (error) {
    if ((error as TRPCClientError<AppRouter>).data?.code !== "PRECONDITION_FAILED") throw error;
    return false;
  }
}

/** A delegation proposes, and another one sponsors what it proposed. */
export async function propose({ debate: { slug: debate } }: Class, proposer: Pupil, sponsor: Pupil): Promise<number> {
  const text = {
    title: "Pacts now, membership later",
    options: ["bilateral-pacts"],
    conditions: ["The pacts end when membership begins."],
    commitments: [{ delegation: proposer.delegation, what: "Signs within ninety days." }],
  };
  const { number } = await proposer.phone.api.proposals.make.mutate({ debate, text, ...newKey() });
  const { revision } = await sponsor.phone.api.proposals.get.query({ debate, number });
  await sponsor.phone.api.proposals.sponsor.mutate({ debate, number, revision, ...newKey() });
  return number;
}
