import type { InjectsView, InjectView } from "@/contracts/exercise/injects";
import { isRunning } from "@/domain/permissions";
import { refusalWhileFrozen } from "@/domain/phases";
import { inTransaction } from "@/server/data/acts/transaction";
import { askAs } from "@/server/data/connection/asking";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { type ResponseRow, responsesOf } from "@/server/data/exercise/injects/responses";
import { type InjectRow, injectsOf } from "@/server/data/exercise/injects/rows";
import type { DebateScope } from "@/server/data/scope";
import { isDebriefed } from "../debrief/is-debriefed";
import { refusalToRespond } from "./respond";

/** What this person may know of the debate's injects: those who run it all of them, everybody else what was released to them. */
export async function listInjects(scope: DebateScope): Promise<InjectsView> {
  const { injects, responses } = await inTransaction(async (tx) => {
    await askAs(tx, scope);
    return { injects: await injectsOf(tx, scope.debate.id), responses: await responsesOf(tx, scope.debate.id) };
  });
  const { sources } = await scenarioContent(scope.debate.scenarioId);
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  const views = injects.map((inject) =>
    injectView(
      scope,
      inject,
      responses.filter(({ injectId }) => injectId === inject.id),
      titles,
    ),
  );
  const prepared = views.filter(({ releasedAt }) => releasedAt === null);
  const released = views.filter(({ releasedAt }) => releasedAt !== null);
  released.sort((one, other) => Date.parse(other.releasedAt!) - Date.parse(one.releasedAt!));
  return { injects: [...prepared, ...released], now: new Date(scope.now).toISOString() };
}

const refusalNow = ({ debate, phase, now }: DebateScope, inject: InjectRow, delegation: string) =>
  refusalToRespond(inject, delegation, debate.status, new Date(now)) ?? refusalWhileFrozen(phase);

function injectView(
  scope: DebateScope,
  inject: InjectRow,
  responses: readonly ResponseRow[],
  titles: ReadonlyMap<string, string>,
): InjectView {
  const {
    id: injectId,
    kind,
    title,
    text,
    to,
    requiredResponse,
    responseMinutes,
    phaseOrder: phase,
    minutes,
    releasedAt,
    deadline,
    heldMs,
  } = inject;
  const runs = isRunning(scope.role);
  const delegation = scope.participant?.delegation ?? null;
  const isAsked = releasedAt !== null && requiredResponse !== "" && delegation !== null && (to.length === 0 || to.includes(delegation));
  return {
    injectId,
    kind,
    title,
    text,
    isToAll: to.length === 0,
    to: runs || isDebriefed(scope) ? to : null,
    requiredResponse,
    responseMinutes,
    release: runs ? { phase, minutes } : null,
    releasedAt: releasedAt?.toISOString() ?? null,
    deadline: deadline?.toISOString() ?? null,
    heldMs,
    sources: inject.sources.map(({ source, locator }) => ({ title: titles.get(source) ?? source, locator })),
    responses: responses.map(({ delegation, text, by, at }) => ({ delegation, text, by, at: at.toISOString() })),
    ...(isAsked && { refusal: refusalNow(scope, inject, delegation)?.message ?? null }),
  };
}
