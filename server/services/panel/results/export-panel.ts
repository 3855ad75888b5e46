import { PANEL_FILES, type PanelFile, type PanelResultsView } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { DomainError } from "@/domain/kernel";
import { answersLongCsv, answersWideCsv, codebookCsv, type ExportedAnswer, panelResultsCsv } from "@/formats/panel-export";
import { answersOf, type HeldAnswer } from "@/server/data/panel/answers/held";
import { findPanel, type PanelRow } from "@/server/data/panel/panel/panel";
import { type PanellistRow, panellistOf, panellistsOf } from "@/server/data/panel/panellists/panellists";
import { roundsOf } from "@/server/data/panel/rounds/rounds";
import type { DebateScope } from "@/server/data/scope";
import { type Audience, audienceOf, calledFor, fieldsFor, isOnlyLarge } from "./audience";
import { isLarge } from "./breakdowns";
import { getPanelResults } from "./get-results";

/** A panel's file as this reader may have it. Throws `not-found` where it is not theirs, as if there were none. */
export async function exportPanel(scope: DebateScope, file: PanelFile): Promise<string> {
  if (!(await findPanel(scope.debate.id))) throw new DomainError("wrong-phase", "This debate has no panel.");
  const view = await getPanelResults(scope);
  if (view.refusal) throw new DomainError("wrong-phase", view.refusal);
  if (view.rounds.length === 0) throw new DomainError("wrong-phase", "No round of the panel has closed yet.");
  if (!view.files.includes(file)) throw new DomainError("not-found", "There is no such file, or it is not open to you.");
  return WRITERS[file](scope, view);
}

const BYTE_ORDER_MARK = "\uFEFF";

const WRITERS: Readonly<Record<PanelFile, (scope: DebateScope, view: PanelResultsView) => string | Promise<string>>> = {
  "panel-results.csv": (_, view) => BYTE_ORDER_MARK + panelResultsCsv(view.rounds.map(({ results }) => results)),
  "panel-results.json": (_, { files: _files, refusal: _refusal, calibration, ...view }) =>
    // Figures alone: who did how well goes with the single answers.
    JSON.stringify(
      { format: "plenary-panel-1", ...view, calibration: calibration && { ...calibration, panellists: null, byPerformance: [] } },
      null,
      2,
    ),
  "panel-codebook.csv": (_, view) => BYTE_ORDER_MARK + codebookCsv(itemsAsked(view)),
  "panel-answers-long.csv": async (scope, view) =>
    BYTE_ORDER_MARK + answersLongCsv(itemsAsked(view), inOrder(view, await sheetsFor(scope))),
  "panel-answers-wide.csv": async (scope, view) =>
    BYTE_ORDER_MARK + answersWideCsv(itemsAsked(view), inOrder(view, await sheetsFor(scope))),
  "panel-my-answers.csv": async (scope, view) => BYTE_ORDER_MARK + answersLongCsv(itemsAsked(view), inOrder(view, await ownSheet(scope))),
};

/** Every item as it was asked last, in the order of the items. */
function itemsAsked({ rounds }: PanelResultsView): readonly PanelItemView[] {
  const items = new Map(rounds.flatMap((round) => round.items.map((item) => [item.id, item] as const)));
  return [...items.values()].sort((a, b) => a.order - b.order);
}

/** Each sheet by its items, in their order: answers are kept in one that says nothing. */
function inOrder(view: PanelResultsView, answers: readonly ExportedAnswer[]): readonly ExportedAnswer[] {
  const places = new Map(itemsAsked(view).map(({ key }, place) => [key, place]));
  const place = ({ item }: ExportedAnswer): number => places.get(item) ?? places.size;
  return answers.toSorted((a, b) => a.round - b.round || byCode(a.panellist, b.panellist) || place(a) - place(b));
}

type Held = { readonly round: number; readonly key: string; readonly answer: HeldAnswer };

/** The answers of closed rounds with what this reader may see beside them, in the order of what panellists are called. */
async function sheetsFor(scope: DebateScope): Promise<readonly ExportedAnswer[]> {
  const { debate, participant, role } = scope;
  const [panel, panellists, own] = await Promise.all([
    findPanel(debate.id),
    panellistsOf(debate.id),
    participant ? panellistOf(debate.id, participant.id) : null,
  ]);
  const audience = audienceOf(role, own !== null);
  if (!panel || fieldsFor(panel, audience).size === 0) return [];
  const byId = new Map(toldApart(panellists).map((panellist) => [panellist.id, panellist]));
  return (await heldInClosed(debate.id)).map(({ round, key, answer }) =>
    exported(round, key, answer, besideOf(panel, audience, byId.get(answer.holder))),
  );
}

/** Two people of one name are two in a table: the second is called “Ann (2)”. */
function toldApart(panellists: readonly PanellistRow[]): readonly PanellistRow[] {
  const times = new Map<string, number>();
  return panellists.map((panellist) => {
    const time = (times.get(panellist.name) ?? 0) + 1;
    times.set(panellist.name, time);
    return time === 1 ? panellist : { ...panellist, name: `${panellist.name} (${time})` };
  });
}

async function ownSheet({ debate, participant }: DebateScope): Promise<readonly ExportedAnswer[]> {
  const own = participant && (await panellistOf(debate.id, participant.id));
  if (!own) return [];
  const held = await heldInClosed(debate.id);
  return held
    .filter(({ answer }) => answer.holder === own.id)
    .map(({ round, key, answer }) => exported(round, key, answer, { panellist: own.name, group: own.group, expertise: own.expertise }));
}

async function heldInClosed(debateId: string): Promise<readonly Held[]> {
  const closed = (await roundsOf(debateId)).filter(({ closedAt, number }) => closedAt !== null && number > 0);
  const held = await Promise.all(
    closed.map(async ({ id, number, items }) => {
      const keys = new Map(items.map((item) => [item.id, item.key]));
      return (await answersOf(id)).flatMap((answer) => {
        const key = keys.get(answer.itemId);
        return key === undefined ? [] : [{ round: number, key, answer }];
      });
    }),
  );
  return held.flat();
}

type Beside = Pick<ExportedAnswer, "panellist" | "group" | "expertise">;

/** Name, pseudonym and groups as far as the level gives them to this reader. */
function besideOf(panel: PanelRow, audience: Audience, panellist: PanellistRow | undefined): Beside {
  const fields = fieldsFor(panel, audience);
  const group = (name: "group" | "expertise"): string =>
    fields.has("group") && (!isOnlyLarge(panel, audience) || isLarge(panel.keptGroups?.[name])) ? (panellist?.[name] ?? "") : "";
  return { panellist: calledFor(fields, panellist), group: group("group"), expertise: group("expertise") };
}

const exported = (round: number, item: string, { value, reason }: HeldAnswer, beside: Beside): ExportedAnswer =>
  ({ round, item, value, reason, ...beside }) as ExportedAnswer;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files at the front door, by their names. */
export const PANEL_EXPORTS = Object.fromEntries(
  PANEL_FILES.map((file) => [
    file,
    async (scope: DebateScope) => ({
      type: file.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      text: await exportPanel(scope, file),
    }),
  ]),
);
