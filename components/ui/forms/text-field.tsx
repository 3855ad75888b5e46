import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "../class-names";
import { controlClass, describedBy, Field, type FieldWords } from "./field";

type Props = Omit<ComponentProps<"input">, "size"> &
  FieldWords & {
    /** A unit or a sign after the input: "min", "%". */
    readonly unit?: ReactNode;
    /** How much an answer takes, so that the box says how long it may be. */
    readonly width?: "full" | "half" | "figures";
  };

/**
 * One line of text, a number, a date, an address. Works with `register`:
 * `<TextField label="Title" hint="As people will see it" error={errors.title?.message} {...register("title", { required: "Give it a title" })} />`
 */
export function TextField({ label, hint, error, optional, labelHidden, unit, width = "full", className, id: given, ...input }: Props) {
  const fallback = useId();
  const id = given ?? fallback;
  const words = { label, hint, error, optional, labelHidden };
  return (
    <Field id={id} {...words} className={className}>
      <span className="flex items-center gap-2">
        <input
          type="text"
          {...input}
          id={id}
          {...describedBy(id, words, input["aria-describedby"])}
          className={classNames(controlClass, WIDTHS[width], width === "figures" && "figures text-right")}
        />
        {unit ? <span className="font-sans text-sm text-muted">{unit}</span> : null}
      </span>
    </Field>
  );
}

const WIDTHS = { full: "", half: "max-w-80", figures: "max-w-28" } as const;
