"use client";

import { Choice } from "@/components/ui/forms/choice";
import { FieldError } from "@/components/ui/forms/field";
import { TextArea } from "@/components/ui/forms/text-area";
import type { OwnAnswer, QuestionnaireView } from "@/contracts/panel/answers";
import type { PanelItemView } from "@/contracts/panel/shared";
import { ItemFeedback, type ShownItem } from "../feedback/item-feedback";
import { isAskedWhy, standingsOf } from "../feedback/standing";
import { ItemPaper } from "../papers/item-paper";
import { AnswerStatus } from "./answer-status";
import { ItemHeading } from "./item-heading";
import { useItemAnswer } from "./use-item-answer";

type Props = {
  readonly debate: string;
  readonly roundId: string;
  readonly item: PanelItemView;
  readonly number: number;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly sheetKey: string | null;
  readonly own: OwnAnswer | null;
  readonly before: OwnAnswer | null;
  /** Of the round before; in real time of this one, once it is answered. */
  readonly results: ShownItem | undefined;
  readonly outliers: QuestionnaireView["outliers"];
  readonly onKept: (answer: OwnAnswer) => unknown;
};

/** One question with its control, what the panel answered before, and the reason that somebody far out is asked for. */
export function PanelItem({ debate, roundId, item, number, options, sheetKey, own, before, results, outliers, onKept }: Props) {
  const answer = useItemAnswer({ debate, roundId, sheetKey, item, own, onKept });
  const isAsked = isAskedWhy(standingsOf(item, answer.value ?? before?.value, results, outliers));
  const id = `item-${item.key}`;
  const hasReason = item.kind !== "reason" && answer.value !== undefined;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line py-6">
      <ItemHeading id={id} item={item} number={number} options={options} />
      {results ? <ItemFeedback item={item} results={results} mine={before?.value} /> : null}
      <ItemPaper item={item} value={answer.value ?? undefined} onSay={(value) => answer.say({ value })} />
      {answer.fault && item.kind !== "ranking" ? <FieldError id={id} error={answer.fault} /> : null}
      <Choice
        type="checkbox"
        label="I cannot say"
        checked={answer.value === null}
        onChange={({ target }) => answer.cannotSay(target.checked)}
      />
      {hasReason ? (
        <TextArea
          label={isAsked ? "You stand apart from the panel: what is your reason?" : "Your reason"}
          hint={isAsked ? "The panel reads reasons without names before it answers again." : undefined}
          optional={!isAsked}
          face="written"
          limit={LONGEST_REASON}
          value={answer.reason}
          onChange={({ target }) => answer.say({ reason: target.value })}
        />
      ) : null}
      <AnswerStatus answer={answer} onConfirm={() => answer.say({ value: answer.value })} />
    </section>
  );
}

/** As contracts/panel/answers has it, whose schemas stay on the server. */
const LONGEST_REASON = 2_000;
