import { type ComponentProps, useId } from "react";
import { classNames } from "../class-names";
import { Icon } from "../marks/icon";
import { controlClass, describedBy, Field, type FieldWords } from "./field";

export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type SelectGroup = { readonly group: string; readonly options: readonly SelectOption[] };

type Props = Omit<ComponentProps<"select">, "children"> &
  FieldWords & {
    readonly options: readonly (SelectOption | SelectGroup)[];
    /** The line shown while nothing is chosen. */
    readonly placeholder?: string;
  };

/** One of many, in the system's own list. `<Select label="Source" placeholder="Choose a source" options={[{ value: "S1", label: "…" }]} {...register("source")} />` */
export function Select({ label, hint, error, optional, labelHidden, options, placeholder, className, id: given, ...select }: Props) {
  const fallback = useId();
  const id = given ?? fallback;
  const words = { label, hint, error, optional, labelHidden };
  return (
    <Field id={id} {...words} className={className}>
      <span className="relative block">
        <select
          {...select}
          id={id}
          {...describedBy(id, words, select["aria-describedby"])}
          className={classNames(controlClass, "appearance-none pr-10")}
        >
          {placeholder ? <option value="">{placeholder}</option> : null}
          {options.map((entry) =>
            "group" in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(asOption)}
              </optgroup>
            ) : (
              asOption(entry)
            ),
          )}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
      </span>
    </Field>
  );
}

const asOption = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
