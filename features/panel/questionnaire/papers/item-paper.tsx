import { TextArea } from "@/components/ui/forms/text-area";
import type { ItemKind } from "@/domain/elicitation";
import { AllocationPaper } from "./allocation-paper";
import { ChoicePaper } from "./choice-paper";
import { EstimatePaper, ProbabilityPaper } from "./number-papers";
import type { PaperProps } from "./paper";
import { RankingPaper } from "./ranking-paper";
import { AgreementPaper, PolicyPaper, RatingPaper } from "./scale-papers";

/** The control for an item, by its kind. */
export function ItemPaper(props: PaperProps) {
  const Paper = PAPERS[props.item.kind] as (props: PaperProps) => React.ReactNode;
  return <Paper {...props} />;
}

function ReasonPaper({ item, value, onSay }: PaperProps<"reason">) {
  return (
    <TextArea
      label="Your answer"
      face="written"
      limit={item.settings.longest}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => onSay(target.value)}
    />
  );
}

const PAPERS: { readonly [Kind in ItemKind]: (props: PaperProps<Kind>) => React.ReactNode } = {
  rating: RatingPaper,
  agreement: AgreementPaper,
  policy: PolicyPaper,
  probability: ProbabilityPaper,
  estimate: EstimatePaper,
  allocation: AllocationPaper,
  ranking: RankingPaper,
  choice: ChoicePaper,
  reason: ReasonPaper,
};
