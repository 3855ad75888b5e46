import { DomainError } from "@/domain/kernel";
import { batched } from "@/server/data/connection/batching";
import { sqlStateOf } from "@/server/data/connection/sql-state";

export type Refused = { readonly refusal: Error };

/** Commits one group of ballots of a debate; null where a key was taken meanwhile by another transaction, with nothing written. */
export type CommitGroup<Wanted, Decision> = (debateId: string, items: readonly Wanted[]) => Promise<readonly Decision[] | null>;

const AT_MOST_TOGETHER = 64;
/** A queue holds no state between batches, so forgetting an idle one costs nothing. */
const QUEUES_KEPT = 1_000;

/** A queue for each debate: ballots that arrive while a group is being committed form the next. `spoilt` words what one ballot alone broke. */
export function groupedByDebate<Wanted, Decision>(
  commit: CommitGroup<Wanted, Decision | Refused>,
  spoilt: (error: Error) => Error,
): (debateId: string, wanted: Wanted) => Promise<Decision | Refused> {
  type Queue = (wanted: Wanted) => Promise<Decision | Refused>;
  const queues = new Map<string, Queue>();
  return (debateId, wanted) => {
    const queue: Queue =
      queues.get(debateId) ?? batched((items: readonly Wanted[]) => commitTogether(debateId, items), { atMost: AT_MOST_TOGETHER });
    queues.delete(debateId);
    queues.set(debateId, queue);
    if (queues.size > QUEUES_KEPT) queues.delete(queues.keys().next().value!);
    return queue(wanted);
  };

  /** What spoils a group (a key taken elsewhere, a round that closed between two clocks, somebody removed) is found by asking one at a time. */
  async function commitTogether(debateId: string, items: readonly Wanted[]): Promise<readonly (Decision | Refused)[]> {
    try {
      const decisions = await commit(debateId, items);
      if (decisions) return decisions;
      if (items.length === 1)
        return [{ refusal: new DomainError("in-flight", "The same request is still being answered. Try again in a moment.") }];
    } catch (error) {
      if (items.length === 1) return [{ refusal: spoilt(error as Error) }];
      if (!isOfOneMember(error)) throw error;
    }
    const decisions: (Decision | Refused)[] = [];
    for (const item of items) decisions.push(...(await commitTogether(debateId, [item])));
    return decisions;
  }
}

/** A value or a rule that one ballot breaks, or a deadlock over one voter's key. A database that is away is away for all. */
function isOfOneMember(error: unknown): boolean {
  return /^(22...|23...|40P01)$/.test(sqlStateOf(error) ?? "");
}

/** The database's own rule that nothing comes into a closed round. */
export function isCloseOfRound(error: unknown): boolean {
  return sqlStateOf(error) === "23514";
}

export function closed(): DomainError {
  return new DomainError("wrong-phase", "This ballot is closed.");
}
