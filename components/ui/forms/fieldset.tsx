import { type ReactNode, useId } from "react";
import { classNames } from "../class-names";
import { describedBy, FieldError, FieldHint, labelClass } from "./field";

type Props = {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** `heading` for a part of a long form, `label` for one question. */
  readonly size?: "heading" | "label";
  readonly children: ReactNode;
  readonly className?: string;
};

/** Controls that answer one question together. `<Fieldset legend="Electorate" hint="Fixed once the poll opens">…</Fieldset>` */
export function Fieldset({ legend, hint, error, size = "label", children, className }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={describedBy(id, { hint, error })["aria-describedby"]} className={classNames("min-w-0", className)}>
      <legend className={size === "heading" ? "font-serif text-xl font-semibold" : labelClass}>{legend}</legend>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      <div className={classNames("mt-2 flex flex-col", size === "heading" ? "gap-6" : "gap-1")}>{children}</div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
