import type { TallyStep } from "@/domain/tally";
import type { OptionLooks } from "../../shell/option-looks";

/** What the picture of a step is given: its title says what it shows. */
export type PictureProps<Step extends TallyStep> = {
  readonly step: Step;
  readonly looks: OptionLooks;
  readonly title: string;
  readonly heading?: "h3" | "h4";
};
