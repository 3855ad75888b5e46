import { v4 as randomId } from "uuid";
import type { z } from "zod";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { generatePanelItemsInput } from "@/contracts/panel/panel";
import { POLICY_SCALES } from "@/domain/elicitation";
import { DomainError } from "@/domain/kernel";
import { act } from "@/server/data/acts/act";
import { scenarioContent } from "@/server/data/debates/scenarios";
import { insertItems, type NewItem } from "@/server/data/panel/panel/item-rows";
import { optionLabelsOf } from "@/server/data/panel/panel/option-keys";
import type { DebateScope } from "@/server/data/scope";
import { panelState } from "../panel-state";
import { refusePanel } from "../refusals";
import { composeItem } from "./compose-item";
import { newItemKey } from "./item-keys";
import { askedCount, itemsChanged, refuseBeyondMost } from "./save-item";

type Wanted = Omit<z.output<typeof generatePanelItemsInput>, "debate" | "idempotencyKey">;

/** Asks the same about each option, or about each option by each criterion, criterion by criterion. Pairs that are asked already are left out. */
export async function generateItems(scope: DebateScope, wanted: Wanted): Promise<{ readonly items: number }> {
  const scenario = await scenarioContent(scope.debate.scenarioId);
  const criteria = new Map((scenario.criteria ?? []).map(({ key, label }) => [key, label]));
  return act(scope, null, async (tx) => {
    const state = await panelState(tx, scope.debate.id);
    refusePanel(state, "items");
    const names = { options: await optionLabelsOf(scope.debate.id, tx), criteria };
    refuseUnknown(wanted, names);
    const isThere = (pair: Pair) =>
      state.items.some(
        ({ status, kind, option, criterion }) =>
          status !== "dropped" && kind === wanted.kind && option === pair.option && criterion === pair.criterion,
      );
    const pairs = pairsOf(wanted).filter((pair) => !isThere(pair));
    refuseBeyondMost(state.items, pairs.length);
    const taken = new Set(state.items.map(({ key }) => key));
    const items = pairs.map((pair, place): NewItem => {
      const key = newItemKey([wanted.kind, pair.criterion, pair.option].filter(Boolean).join("-"), taken);
      const content = composeItem(inputOf(wanted, pair, names));
      return { ...content, id: randomId(), key, order: state.items.length + place, status: "asked", proposedById: null };
    });
    await insertItems(tx, scope.debate.id, items);
    return { answer: { items: items.length }, entries: items.length > 0 ? [itemsChanged(askedCount(state) + items.length)] : [] };
  });
}

type Pair = { readonly option: string; readonly criterion: string | null };
type Names = { readonly options: ReadonlyMap<string, string>; readonly criteria: ReadonlyMap<string, string> };

const pairsOf = ({ options, criteria }: Wanted): readonly Pair[] =>
  (criteria.length > 0 ? [...new Set(criteria)] : [null]).flatMap((criterion) =>
    [...new Set(options)].map((option) => ({ option, criterion })),
  );

function refuseUnknown({ options, criteria }: Wanted, names: Names): void {
  const option = options.find((key) => !names.options.has(key));
  if (option !== undefined) throw new DomainError("invalid", `This debate has no option “${option}”.`);
  const criterion = criteria.find((key) => !names.criteria.has(key));
  if (criterion !== undefined) throw new DomainError("invalid", `This debate has no criterion “${criterion}”.`);
}

function inputOf({ kind, question, section }: Wanted, { option, criterion }: Pair, names: Names): PanelItemInput {
  const criterionName = criterion === null ? "" : names.criteria.get(criterion)!;
  const words = {
    section: section || criterionName,
    question: question.replaceAll("{option}", names.options.get(option)!).replaceAll("{criterion}", criterionName).slice(0, 400),
    description: "",
    option,
    criterion,
  };
  return kind === "policy" ? { ...words, kind, asks: [...POLICY_SCALES] } : { ...words, kind };
}
