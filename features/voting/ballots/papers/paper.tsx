import type { BallotContent, PollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../../shell/option-looks";

/** What is asked on the paper, and what the choices are made of. */
export type PaperProps = {
  readonly poll: Pick<PollView, "question" | "ballotType" | "limits" | "optionKeys">;
  readonly looks: OptionLooks;
  /** What is chosen so far; null when nothing was ever chosen. */
  readonly draft: BallotContent | null;
  readonly onChoose: (ballot: BallotContent) => void;
};

export function Question({ children }: { readonly children: string }) {
  return <span className="measure block font-serif text-lg font-normal">{children}</span>;
}
