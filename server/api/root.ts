import { router } from "./procedures";
import { assessmentsRouter } from "./routers/argument/assessments";
import { evidenceRouter } from "./routers/argument/evidence";
import { exchangeRouter } from "./routers/argument/exchange";
import { floorRouter } from "./routers/argument/floor";
import { gapsRouter } from "./routers/argument/gaps";
import { mapRouter } from "./routers/argument/map";
import { matrixRouter } from "./routers/argument/matrix";
import { moderationRouter } from "./routers/argument/moderation";
import { notificationsRouter } from "./routers/argument/notifications";
import { positionsRouter } from "./routers/argument/positions";
import { promptsRouter } from "./routers/argument/prompts";
import { searchRouter } from "./routers/argument/search";
import { strengthRouter } from "./routers/argument/strength";
import { debatesRouter } from "./routers/debates/debates";
import { recordRouter } from "./routers/debates/record";
import { scenariosRouter } from "./routers/debates/scenarios";
import { breakoutsRouter } from "./routers/exercise/breakouts";
import { caucusRouter } from "./routers/exercise/caucus";
import { controlRouter } from "./routers/exercise/control";
import { debriefRouter } from "./routers/exercise/debrief";
import { delegationsRouter } from "./routers/exercise/delegations";
import { injectsRouter } from "./routers/exercise/injects";
import { participationRouter } from "./routers/exercise/participation";
import { proposalsRouter } from "./routers/exercise/proposals";
import { screenRouter } from "./routers/exercise/screen";
import { seatsRouter } from "./routers/exercise/seats";
import { speakingRouter } from "./routers/exercise/speaking";
import { answersRouter } from "./routers/panel/answers";
import { opinionsRouter } from "./routers/panel/opinions";
import { panelRouter } from "./routers/panel/panel";
import { panellistsRouter } from "./routers/panel/panellists";
import { panelResultsRouter } from "./routers/panel/results";
import { accountRouter } from "./routers/people/account";
import { workspacesRouter } from "./routers/people/workspaces";
import { ballotsRouter } from "./routers/voting/ballots";
import { pollsRouter } from "./routers/voting/polls";

export const appRouter = router({
  account: accountRouter,
  answers: answersRouter,
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
  panel: panelRouter,
  panelResults: panelResultsRouter,
  panellists: panellistsRouter,
  opinions: opinionsRouter,
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
