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
const RankedBallot = dynamic(() => import("./ranked/ranked-ballot").then((module) => module.RankedBallot));

/** The paper itself, by the type of ballot. */
export function BallotChoices(props: PaperProps) {
  const Paper = PAPERS[props.poll.ballotType];
  return <Paper {...props} />;
}

function RankedPaper({ poll, looks, draft, onChoose }: PaperProps) {
  return (
    <RankedBallot
      legend={<Question>{poll.question}</Question>}
      optionKeys={poll.optionKeys}
      looks={looks}
      ranking={draft && "tiers" in draft ? draft.tiers : []}
      onChange={(tiers) => onChoose({ tiers })}
    />
  );
}

const PAPERS = {
  plurality: PluralityPaper,
  approval: ApprovalPaper,
  ranked: RankedPaper,
  score: ScorePaper,
  cumulative: BudgetPaper,
  quadratic: BudgetPaper,
  consent: ConsentPaper,
} as const satisfies Record<BallotType, ComponentType<PaperProps>>;
