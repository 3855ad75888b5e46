import { type ComponentProps, useId } from "react";
import { classNames } from "../class-names";
import { controlClass, describedBy, Field, type FieldWords } from "./field";

/** A file from this device. `<FileField label="Scenario file" hint="YAML, up to 1 MB" accept=".yaml,.yml" onChange={read} />` */
export function FileField({
  label,
  hint,
  error,
  optional,
  labelHidden,
  className,
  id: given,
  ...input
}: Omit<ComponentProps<"input">, "type"> & FieldWords) {
  const fallback = useId();
  const id = given ?? fallback;
  const words = { label, hint, error, optional, labelHidden };
  return (
    <Field id={id} {...words} className={className}>
      <input
        {...input}
        type="file"
        id={id}
        {...describedBy(id, words, input["aria-describedby"])}
        className={classNames(
          controlClass,
          "file:mr-3 file:min-h-7 file:rounded-sm file:border file:border-solid file:border-edge file:bg-wash file:px-3 file:font-medium file:text-ink",
        )}
      />
    </Field>
  );
}
