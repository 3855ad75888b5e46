import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";
import { Choice } from "./choice";
import { Fieldset } from "./fieldset";

export type RadioOption<Value extends string = string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly mark?: ReactNode;
  readonly refusal?: string | null;
};

type Props<Value extends string> = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "size" | "id"> & {
  readonly legend: ReactNode;
  readonly options: readonly RadioOption<Value>[];
  readonly name: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Controlled, with `onChange`; or `defaultValue`; or neither, with `register`. */
  readonly value?: Value | null;
  readonly defaultValue?: Value;
  /** `row` sets short answers side by side. */
  readonly direction?: "column" | "row";
};

/** One of a few, all in sight. `<RadioGroup legend="Your position" options={options} {...register("position")} />` */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { legend, options, hint, error, value, defaultValue, direction = "column", className, ...input } = props;
  return (
    <Fieldset legend={legend} hint={hint} error={error} className={className}>
      <div className={direction === "row" ? "flex flex-wrap gap-x-6" : "divide-y divide-line border-y border-line"}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...input}
            type="radio"
            value={option.value}
            label={option.label}
            hint={option.hint}
            mark={option.mark}
            refusal={option.refusal}
            className={classNames(direction === "column" && "pr-2")}
            {...(value === undefined ? {} : { checked: option.value === value })}
            {...(defaultValue === undefined ? {} : { defaultChecked: option.value === defaultValue })}
          />
        ))}
      </div>
    </Fieldset>
  );
}
