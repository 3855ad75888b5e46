import type { FeedbackRound, OpenRound, OwnAnswers, QuestionnaireView } from "@/contracts/panel/answers";
import { DomainError } from "@/domain/kernel";
import { isRunning } from "@/domain/permissions";
import { answersOfPanellist, hasBegun } from "@/server/data/panel/answers/own";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import { panellistOf } from "@/server/data/panel/panellists/panellists";
import { type PanelRoundOutline, roundOutlinesOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { feedbackOf } from "./feedback-of";
import { figuresAfterAnswer } from "./figures-after-answer";
import { latestRounds } from "./latest-rounds";

/** What somebody meets on the panel's page: what is asked now, what the round before came to, and their own answers where the level keeps them. */
export async function getQuestionnaire(scope: DebateScope): Promise<QuestionnaireView> {
  const { debate, participant, role } = scope;
  const [panel, rounds, panellist] = await Promise.all([
    findPanel(debate.id),
    roundOutlinesOf(debate.id),
    participant ? panellistOf(debate.id, participant.id) : null,
  ]);
  if (!panel) throw new DomainError("not-found", "This debate has no panel.");
  const { open, closed } = latestRounds(rounds);
  const maySee = panellist !== null || isRunning(role);
  const isDetached = panel.anonymity === "detached";
  const own = panellist && open && !isDetached ? await ownOf(panellist.id, open, closed) : null;
  const isBegun = panellist !== null && open !== null && isDetached && (await hasBegun(debate.id, panellist.id));
  return {
    anonymity: panel.anonymity,
    mode: panel.mode,
    purpose: panel.purpose,
    instructions: panel.instructions,
    outliers: panel.rules.outliers,
    state: stateOf(panel, open),
    isPanellist: panellist !== null,
    round: open && maySee ? roundOf(open) : null,
    feedback: closed && maySee ? beside(open, await feedbackOf(closed, panel.feedback)) : null,
    own,
    figures: await figuresAfterAnswer(panel, open, own?.now ?? []),
    hasBegun: isBegun,
  };
}

/** What a round came to stands beside the questions of the next one; a thousand who see a round close need not all fetch it. */
const beside = (open: PanelRoundOutline | null, feedback: FeedbackRound): FeedbackRound => (open ? feedback : { ...feedback, results: [] });

function stateOf({ openedAt, closedAt }: PanelRow, open: PanelRoundOutline | null): QuestionnaireView["state"] {
  if (closedAt) return "closed";
  if (open) return "open";
  return openedAt ? "between" : "not-open";
}

async function ownOf(panellistId: string, open: PanelRoundOutline, closed: PanelRoundOutline | null): Promise<OwnAnswers> {
  const [now, before] = await Promise.all([open, closed].map((round) => (round ? answersOfPanellist(round.id, panellistId) : [])));
  return { now: now!, before: before! };
}

const roundOf = ({ id, number, deadline, items }: PanelRoundOutline): OpenRound => ({
  id,
  number,
  deadline: deadline?.toISOString() ?? null,
  items,
});
