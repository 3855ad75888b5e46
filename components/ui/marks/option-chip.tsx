import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { type Mark, OptionMark } from "./option-mark";

type Props = Mark & { readonly label: ReactNode; readonly className?: string };

/** An option named in running text or a table: its mark and its label. `<OptionChip hue={1} label="NATO membership" />` */
export function OptionChip({ hue, pattern, label, className }: Props) {
  return (
    <span className={classNames("inline-flex items-baseline gap-2 font-sans text-sm font-medium", className)}>
      <OptionMark hue={hue} pattern={pattern} className="size-3.5 translate-y-0.5" />
      <span>{label}</span>
    </span>
  );
}
