"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { BallotType } from "@/domain/tally";
import { ApprovalPaper } from "./papers/approval-paper";
import { BudgetPaper } from "./papers/budget-paper";
import { ConsentPaper } from "./papers/consent-paper";
import { type PaperProps, Question } from "./papers/paper";
import { PluralityPaper } from "./papers/plurality-paper";
import { ScorePaper } from "./papers/score-paper";

/** Dragging takes a library that no other ballot needs. */
const RankingBoard = dynamic(() => import("../../shell/ranking/ranking-board").then((module) => module.RankingBoard));

/** The paper itself, by the type of ballot. */
export function BallotChoices(props: PaperProps) {
  const Paper = PAPERS[props.poll.ballotType];
  return <Paper {...props} />;
}

function RankedPaper({ poll, looks, draft, onChoose }: PaperProps) {
  return (
    <RankingBoard
      legend={<Question>{poll.question}</Question>}
      words={RANKING_WORDS}
      keys={poll.optionKeys}
      things={looks}
      tiesAllowed
      ranking={draft && "tiers" in draft ? draft.tiers : []}
      onChange={(tiers) => onChoose({ tiers })}
    />
  );
}

const RANKING_WORDS = {
  hint: "Press the options in the order in which you like them, best first, or drag them. Let one go on another to share its place. Those you leave out share the last place.",
  empty: "Nothing yet. Start with the option you like best.",
  outside: "Not ranked",
  left: "Not ranked, so sharing the last place",
} as const;

const PAPERS = {
  plurality: PluralityPaper,
  approval: ApprovalPaper,
  ranked: RankedPaper,
  score: ScorePaper,
  cumulative: BudgetPaper,
  quadratic: BudgetPaper,
  consent: ConsentPaper,
} as const satisfies Record<BallotType, ComponentType<PaperProps>>;
