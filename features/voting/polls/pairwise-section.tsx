import { PairwiseMatrix } from "@/components/charts/pairwise-matrix";
import { Section } from "@/components/layout/section";
import type { PairwiseSummary } from "@/domain/tally";
import type { OptionLooks } from "../../shell/option-looks";
import type { Place } from "./electorate-sections";
import { pairwiseFinding } from "./findings/pairs";

type Props = { readonly pairwise: PairwiseSummary; readonly looks: OptionLooks; readonly place: Place };

/** Every option against every other, as if the two stood alone. */
export function PairwiseSection({ pairwise, looks, place }: Props) {
  const options = pairwise.options.map(looks).map(({ key, label, mark }) => ({ key, label, mark }));
  return (
    <Section title={`One against one${place.of}`} level={place.level}>
      <div className="measure flex flex-col gap-2 font-serif text-lg">
        {pairwiseFinding(pairwise, (key) => looks(key).label).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <PairwiseMatrix caption="How many ballots put the row above the column" options={options} preferred={pairwise.matrix} />
    </Section>
  );
}
