import { debatesWithDueInjects } from "@/server/data/exercise/injects/due";
import { debatesWithDueMails } from "@/server/data/panel/panellists/mails";
import { debatesWithoutFigures } from "@/server/data/panel/rounds/figures";
import { debatesWithDuePanelRounds } from "@/server/data/panel/rounds/write";
import { type DebateScope, findDebateForServer } from "@/server/data/scope";
import { debatesWithDueRounds } from "@/server/data/voting/polls/rounds";
import { advanceWhenDue, findDebatesToAdvance } from "@/server/services/exercise/agenda/advance-when-due";
import { releaseDueInjects } from "@/server/services/exercise/injects/release-due";
import { closeDuePanelRound } from "@/server/services/panel/rounds/close-round";
import { closeDueRounds } from "@/server/services/voting/polls/close-due-rounds";
import { beginFigures } from "./figures";
import { beginPost } from "./post";

/**
 * What falls due in a debate though nobody asks. `carryOut` takes the debate's lock, reads what is due by the database's clock
 * and does it once, so it may be called at any time, by any server, again. `overdue` finds the debates for the sweep.
 */
export type Duty = {
  readonly name: string;
  readonly overdue: () => Promise<readonly string[]>;
  readonly carryOut: (scope: DebateScope) => Promise<unknown>;
  /** What is owed to a debate that has closed, too. */
  readonly isOwedAfterClose?: true;
};

/** In this order, where several fall due at one instant. */
export const DUTIES: readonly Duty[] = [
  { name: "release-injects", overdue: debatesWithDueInjects, carryOut: releaseDueInjects },
  { name: "advance", overdue: findDebatesToAdvance, carryOut: advanceWhenDue },
  { name: "close-rounds", overdue: debatesWithDueRounds, carryOut: closeDueRounds },
  { name: "close-panel-rounds", overdue: debatesWithDuePanelRounds, carryOut: closeDuePanelRound },
  {
    name: "store-panel-figures",
    overdue: debatesWithoutFigures,
    carryOut: ({ debate }) => beginFigures(debate.id),
    isOwedAfterClose: true,
  },
  { name: "send-panel-mails", overdue: debatesWithDueMails, carryOut: ({ debate }) => beginPost(debate.id) },
];

/** Does what is due in each of these debates. One that fails keeps no other waiting; the first failure is thrown at the end. */
export async function attendTo(debateIds: readonly string[], duties: readonly Duty[] = DUTIES): Promise<void> {
  const failures: unknown[] = [];
  const waiting = [...debateIds];
  const lane = async () => {
    for (let debateId = waiting.shift(); debateId; debateId = waiting.shift())
      for (const { carryOut, isOwedAfterClose } of duties) {
        // Asked for each duty: the one before may have moved the debate on.
        const scope = await findDebateForServer(debateId);
        if (scope && (isOwedAfterClose || scope.debate.status === "open"))
          await carryOut(scope).catch((error: unknown) => failures.push(error));
      }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failures.length > 0) throw failures[0];
}

/** Rooms that run together have their deadlines at one instant: some at once, and connections left for everybody else. */
const LANES = 3;

/** Finds what is overdue in any debate and does it; answers in how many debates there was something. */
export async function sweep(): Promise<number> {
  const failures: unknown[] = [];
  let count = 0;
  for (const duty of DUTIES) {
    const debateIds = await duty.overdue();
    count += debateIds.length;
    await attendTo(debateIds, [duty]).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return count;
}
