import type { TallyStep } from "@/domain/tally";
import type { OptionLook, OptionLooks } from "../../../shell/option-looks";

/** What the picture of a step is given: its title says what it shows. */
export type PictureProps<Step extends TallyStep> = {
  readonly step: Step;
  readonly looks: OptionLooks;
  readonly title: string;
  readonly heading?: "h3" | "h4";
};

/** What a picture needs of an option, and no more: it travels to the browser. */
export const drawnAs =
  (looks: OptionLooks) =>
  (option: string): Pick<OptionLook, "key" | "label" | "mark"> => {
    const { key, label, mark } = looks(option);
    return { key, label, mark };
  };
