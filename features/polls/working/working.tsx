import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { PollTally, TallyStep } from "@/domain/tally";
import type { OptionLooks } from "../../shell/option-looks";
import { methodLabel } from "../../shell/poll-words";
import { BeatsTable, LinksTable, PathsTables } from "./pair-steps";
import { RankingLine, SplitTiesTable, TotalsTable } from "./sum-steps";

type Props = { readonly tally: PollTally; readonly looks: OptionLooks };

/** Every step of every count, in the order in which a person would do it by hand. */
export function Working({ tally, looks }: Props) {
  return (
    <Section id="the-working" title="The working" lead="Each count step by step, so that you can follow it by hand.">
      <div className="flex flex-col">
        {tally.results.map(({ method, steps }) => (
          <Disclosure key={method} look="section" summary={`${methodLabel(method)}, step by step`} className="-mt-px">
            <ol className="flex flex-col gap-8 pt-2">
              {steps.map((step, index) => (
                <li key={step.kind} className="flex min-w-0 flex-col gap-3">
                  <p className="measure font-serif text-lg">
                    <span className="font-semibold">Step {index + 1}.</span> {step.says}
                  </p>
                  <StepNumbers step={step} looks={looks} />
                </li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function StepNumbers({ step, looks }: { readonly step: TallyStep; readonly looks: OptionLooks }) {
  switch (step.kind) {
    case "split-ties":
      return <SplitTiesTable step={step} looks={looks} />;
    case "totals":
      return <TotalsTable step={step} looks={looks} />;
    case "pairwise":
      return (
        <p className="font-sans text-sm">
          These are the figures of{" "}
          <a href="#one-against-one" className="underline underline-offset-3">
            One against one
          </a>
          .
        </p>
      );
    case "links":
      return <LinksTable step={step} looks={looks} />;
    case "strongest-paths":
      return <PathsTables step={step} looks={looks} />;
    case "beats":
      return <BeatsTable step={step} looks={looks} />;
    case "ranking":
      return <RankingLine step={step} looks={looks} />;
  }
}
