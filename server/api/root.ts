import { router } from "./procedures";
import { accountRouter } from "./routers/account";
import { ballotsRouter } from "./routers/ballots";
import { debatesRouter } from "./routers/debates";
import { delegationsRouter } from "./routers/delegations";
import { floorRouter } from "./routers/floor";
import { pollsRouter } from "./routers/polls";
import { positionsRouter } from "./routers/positions";
import { recordRouter } from "./routers/record";
import { scenariosRouter } from "./routers/scenarios";
import { seatsRouter } from "./routers/seats";
import { workspacesRouter } from "./routers/workspaces";

export const appRouter = router({
  account: accountRouter,
  ballots: ballotsRouter,
  debates: debatesRouter,
  delegations: delegationsRouter,
  floor: floorRouter,
  polls: pollsRouter,
  positions: positionsRouter,
  record: recordRouter,
  scenarios: scenariosRouter,
  seats: seatsRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
