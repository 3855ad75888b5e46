import type { ReplayStart } from "@/domain/replay";
import { startOf } from "@/server/data/exercise/debrief/start";

/** What the record of a debate is folded onto. */
export async function replayStart(debateId: string): Promise<ReplayStart> {
  const { options, positions, arguments: brought } = await startOf(debateId);
  return {
    options,
    positions: Object.fromEntries(positions.map(({ delegation, stances }) => [delegation, stances])),
    arguments: brought.map(({ argumentId, polarity, option, claim, argument, premises }) => {
      const target = option !== null ? { option } : claim !== null ? { claim } : { argument: argument! };
      return { argumentId, polarity, target, premises };
    }),
  };
}
