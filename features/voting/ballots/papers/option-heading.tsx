import { OptionMark } from "@/components/ui/marks/option-mark";
import type { OptionLook } from "../../../shell/option-looks";

/** An option over the control that belongs to it. */
export function OptionHeading({ look }: { readonly look: OptionLook }) {
  return (
    <span className="flex items-start gap-2 font-sans text-base font-medium">
      <span className="flex h-6 items-center">
        <OptionMark {...look.mark} />
      </span>
      {look.label}
    </span>
  );
}

/** What the option is, for those who have forgotten. */
export function OptionSummary({ look, id }: { readonly look: OptionLook; readonly id?: string }) {
  return (
    <p id={id} className="measure font-sans text-sm text-muted">
      {look.summary}
    </p>
  );
}
