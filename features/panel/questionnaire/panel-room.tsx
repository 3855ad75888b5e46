"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Meter } from "@/components/ui/data/meter";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { OpenRound, QuestionnaireView } from "@/contracts/panel/answers";
import { ANONYMITY } from "@/domain/disclosure";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { BySection } from "./item/by-section";
import { PanelItem } from "./item/panel-item";
import { Unsent } from "./item/unsent";
import { useOwnAnswers } from "./item/use-own-answers";
import { ProposeForm } from "./proposing/propose-form";
import { EnterCode, SheetCode } from "./sheet/sheet-code";

/** Where a panellist answers, and sees between rounds what the panel answered. */
export function PanelRoom({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.answers.questionnaire.queryOptions({ debate }));
  const { data: at } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const isRunner = isRunning(at.role);
  const lastRound = useRef(view.round?.id);
  if (view.round) lastRound.current = view.round.id;
  const terms = ANONYMITY[view.anonymity];
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Panel"
        lead={view.instructions || "Experts answer the same questions, see what the panel answered, and answer again."}
        actions={
          view.round?.deadline ? <Countdown deadline={view.round.deadline} serverNow={at.now} label="until the round closes" /> : null
        }
      />
      <Notice title={`Anonymity: ${terms.title}`}>
        {terms.toPanellists} {terms.toOperator}
      </Notice>
      {view.feedback?.isComputing ? (
        <Notice title={`The figures of round ${view.feedback.number} are being computed`}>
          They appear here by themselves in a moment.
        </Notice>
      ) : null}
      {view.feedback ? (
        <TextLink href={`/debates/${debate}/panel/results`}>{`Results up to round ${view.feedback.number}`}</TextLink>
      ) : null}
      {!view.round && lastRound.current ? <Unsent roundId={lastRound.current} /> : null}
      {view.round && view.isPanellist ? (
        <Questionnaire debate={debate} view={view} round={view.round} options={at.options} />
      ) : (
        <EmptyState
          title={NOTHING_TO_ANSWER[view.state].title}
          action={isRunner ? <LinkButton href={`/debates/${debate}/control/panel`}>The panel in Control</LinkButton> : null}
        >
          {view.isPanellist
            ? NOTHING_TO_ANSWER[view.state].text
            : isRunner
              ? "You run this panel, so you do not answer in it. How many have answered stands in Control."
              : "Only those who were invited to the panel answer. If you were, open the link of your invitation once more. Its figures are shown when a round closes."}
        </EmptyState>
      )}
    </div>
  );
}

const NOTHING_TO_ANSWER: Readonly<Record<QuestionnaireView["state"], { readonly title: string; readonly text: string }>> = {
  "not-open": {
    title: "The panel has not opened yet",
    text: "Whoever runs it opens the first round. This page shows its questions by itself.",
  },
  open: { title: "A round is open", text: "" },
  between: { title: "No round is open", text: "The next one appears here when it opens. Your answers are kept." },
  closed: { title: "The panel has closed", text: "Thank you. What it came to is in its results." },
};

type Props = {
  readonly debate: string;
  readonly view: QuestionnaireView;
  readonly round: OpenRound;
  readonly options: DebateView["options"];
};

function Questionnaire(props: Props) {
  const { debate, round } = props;
  if (round.number === 0)
    return (
      <Section title="What the panel should be asked" className="max-w-3xl">
        <ProposeForm debate={debate} roundId={round.id} />
      </Section>
    );
  return <Questions {...props} />;
}

function Questions({ debate, view, round, options }: Props) {
  const { own, sheetKey, adopt, note, isElsewhere, isWrong } = useOwnAnswers(debate, view);
  if (isElsewhere) return <EnterCode isWrong={isWrong} onEnter={adopt} />;
  if (!own) return <SkeletonText lines={6} />;
  const answered = own.now.filter(({ isCopied }) => !isCopied).length;
  const heading = view.mode === "real-time" ? "Questions" : `Round ${round.number}`;
  const isLive = view.mode === "real-time";
  const shown = isLive ? view.figures : (view.feedback?.results ?? []);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {round.items.length > 0 ? <Meter label={heading} value={answered} max={round.items.length} /> : null}
      {sheetKey ? <SheetCode sheetKey={sheetKey} /> : null}
      <BySection items={round.items} heading={heading}>
        {(item, number) => (
          <PanelItem
            key={`${round.id} ${item.id}`}
            debate={debate}
            roundId={round.id}
            item={item}
            number={number}
            options={options}
            sheetKey={sheetKey}
            own={own.now.find(({ itemId }) => itemId === item.id) ?? null}
            before={(isLive ? own.now : own.before).find(({ itemId }) => itemId === item.id) ?? null}
            results={shown.find(({ id }) => id === item.id)}
            outliers={view.outliers}
            onKept={note}
          />
        )}
      </BySection>
      {answered >= round.items.length && round.items.length > 0 ? (
        <Notice tone="success" title="All questions are answered">
          You may change your answers until the round closes.
        </Notice>
      ) : null}
    </div>
  );
}
