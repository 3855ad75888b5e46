import { router } from "./procedures";
import { ballotsRouter } from "./routers/ballots";
import { pollsRouter } from "./routers/polls";
import { recordRouter } from "./routers/record";

export const appRouter = router({
  ballots: ballotsRouter,
  polls: pollsRouter,
  record: recordRouter,
});

export type AppRouter = typeof appRouter;
