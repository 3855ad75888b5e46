import { router } from "./procedures";
import { accountRouter } from "./routers/account";
import { assessmentsRouter } from "./routers/assessments";
import { ballotsRouter } from "./routers/ballots";
import { breakoutsRouter } from "./routers/breakouts";
import { caucusRouter } from "./routers/caucus";
import { controlRouter } from "./routers/control";
import { debatesRouter } from "./routers/debates";
import { debriefRouter } from "./routers/debrief";
import { delegationsRouter } from "./routers/delegations";
import { evidenceRouter } from "./routers/evidence";
import { exchangeRouter } from "./routers/exchange";
import { floorRouter } from "./routers/floor";
import { gapsRouter } from "./routers/gaps";
import { injectsRouter } from "./routers/injects";
import { mapRouter } from "./routers/map";
import { matrixRouter } from "./routers/matrix";
import { moderationRouter } from "./routers/moderation";
import { notificationsRouter } from "./routers/notifications";
import { participationRouter } from "./routers/participation";
import { pollsRouter } from "./routers/polls";
import { positionsRouter } from "./routers/positions";
import { promptsRouter } from "./routers/prompts";
import { proposalsRouter } from "./routers/proposals";
import { recordRouter } from "./routers/record";
import { scenariosRouter } from "./routers/scenarios";
import { screenRouter } from "./routers/screen";
import { searchRouter } from "./routers/search";
import { seatsRouter } from "./routers/seats";
import { speakingRouter } from "./routers/speaking";
import { strengthRouter } from "./routers/strength";
import { workspacesRouter } from "./routers/workspaces";

export const appRouter = router({
  account: accountRouter,
  assessments: assessmentsRouter,
  ballots: ballotsRouter,
  breakouts: breakoutsRouter,
  caucus: caucusRouter,
  control: controlRouter,
  debates: debatesRouter,
  debrief: debriefRouter,
  delegations: delegationsRouter,
  evidence: evidenceRouter,
  exchange: exchangeRouter,
  floor: floorRouter,
  gaps: gapsRouter,
  injects: injectsRouter,
  map: mapRouter,
  matrix: matrixRouter,
  notifications: notificationsRouter,
  moderation: moderationRouter,
  participation: participationRouter,
  polls: pollsRouter,
  positions: positionsRouter,
  prompts: promptsRouter,
  proposals: proposalsRouter,
  record: recordRouter,
  scenarios: scenariosRouter,
  screen: screenRouter,
  search: searchRouter,
  seats: seatsRouter,
  speaking: speakingRouter,
  strength: strengthRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
