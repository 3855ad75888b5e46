import type { PollTally, TallyResult, TallyStep } from "@/domain/tally";
import type { OptionLooks } from "../../../shell/option-looks";
import { findingOf } from "../findings/methods";
import { titleOf } from "../findings/titles";
import { ContestsPicture, OrdersPicture, PairwisePicture, WaysTable, WorstDefeatsPicture } from "./contest-steps";
import { BeatsPicture, LinksPicture, LocksPicture, PathsPicture } from "./pair-steps";
import { EliminationPicture, EliminationWords, QuotaPicture, StagesFlow, StagesWords } from "./round-steps";
import { AnswersPicture, GradesPicture, RunoffPicture } from "./score-steps";
import { RankingLine, SplitTiesTable, TotalsPicture } from "./sum-steps";

type Props = {
  readonly step: TallyStep;
  readonly result: TallyResult;
  readonly tally: PollTally;
  readonly looks: OptionLooks;
  readonly heading?: "h3" | "h4";
  /** One picture, whose title is what the whole count shows. */
  readonly isBrief?: boolean;
};

/** One step as a picture with its table one key away. */
export function StepView({ step, result, tally, looks, heading = "h3", isBrief = false }: Props) {
  const context = { result, tally, name: (option: string) => looks(option).label };
  const title = isBrief ? findingOf(result, tally, context.name) : titleOf(step, context);
  const words = { looks, title, heading };
  const order = result.ranking.flat();
  switch (step.kind) {
    case "split-ties":
      return <SplitTiesTable step={step} looks={looks} />;
    case "totals":
      return <TotalsPicture step={step} {...words} result={result} />;
    case "pairwise":
      return <PairwisePicture step={step} looks={looks} />;
    case "links":
      return <LinksPicture step={step} {...words} options={tally.options} />;
    case "strongest-paths":
      return <PathsPicture step={step} {...words} />;
    case "beats":
      return <BeatsPicture step={step} {...words} options={tally.options} />;
    case "locks":
      return <LocksPicture step={step} {...words} options={tally.options} />;
    case "contests":
      return <ContestsPicture step={step} {...words} />;
    case "worst-defeats":
      return <WorstDefeatsPicture step={step} {...words} />;
    case "orders":
      return <OrdersPicture step={step} {...words} matrix={result.steps.find((one) => one.kind === "pairwise")} />;
    case "elimination":
      return (
        <>
          <EliminationPicture step={step} {...words} />
          {isBrief ? null : <EliminationWords step={step} />}
        </>
      );
    case "stages":
      return (
        <>
          <QuotaPicture step={step} {...words} />
          {isBrief ? null : (
            <>
              <StagesFlow step={step} {...words} title="Where the votes went" />
              <StagesWords step={step} />
            </>
          )}
        </>
      );
    case "runoff":
      return <RunoffPicture step={step} {...words} />;
    case "grades":
      return <GradesPicture step={step} {...words} order={order} />;
    case "answers":
      return <AnswersPicture step={step} {...words} order={order} />;
    case "ways":
      return <WaysTable step={step} looks={looks} />;
    case "ranking":
      return <RankingLine step={step} looks={looks} />;
  }
}
