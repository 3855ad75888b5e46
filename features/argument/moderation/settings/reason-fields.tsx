import { type UseFieldArrayReturn, type UseFormReturn, useFormState } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { FieldError } from "@/components/ui/forms/field";
import { TextField } from "@/components/ui/forms/text-field";
import { MOST_REASONS } from "@/domain/moderation";
import type { PolicyFields } from "./use-policy-form";

type Props = { readonly form: UseFormReturn<PolicyFields>; readonly reasons: UseFieldArrayReturn<PolicyFields, "reasons"> };

/** The reasons that a moderator can give: one line each, as the author will read it. */
export function ReasonFields({ form, reasons: { fields, append, remove } }: Props) {
  const { errors } = useFormState({ control: form.control });
  const isFull = fields.length >= MOST_REASONS;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" aria-describedby="reasons-hint">
      <legend className="font-serif text-lg font-semibold">Reasons</legend>
      <p id="reasons-hint" className="measure font-sans text-sm text-muted">
        A moderator gives one of these with every decision that goes against an author. What was decided for a reason that you remove or
        reword keeps the words it was given then.
      </p>
      <ol className="flex flex-col gap-2">
        {fields.map((field, index) => (
          <li key={field.id} className="flex items-start gap-1">
            <TextField
              label={`Reason ${index + 1}`}
              labelHidden
              className="min-w-0 flex-1"
              error={errors.reasons?.[index]?.label?.message}
              {...form.register(`reasons.${index}.label`, {
                validate: (label, { reasons }) =>
                  refusalOf(
                    label,
                    reasons.map((one) => one.label),
                    index,
                  ),
              })}
            />
            <IconButton
              icon="cross"
              label={`Remove reason ${index + 1}`}
              onClick={() => {
                remove(index);
                form.setFocus(`reasons.${Math.max(0, index - 1)}.label`);
              }}
            />
          </li>
        ))}
      </ol>
      <FieldError id="reasons" error={errors.reasons?.root?.message} />
      <div>
        <Button
          icon="plus"
          refusal={isFull ? `There can be ${MOST_REASONS} reasons at most.` : null}
          onClick={() => append({ key: "", label: "" })}
        >
          Add a reason
        </Button>
      </div>
    </fieldset>
  );
}

/** Empty lines are left out, but for a list of nothing else. */
function refusalOf(label: string, all: readonly string[], index: number): string | true {
  const words = label.trim();
  if (words === "") return all.some((other) => other.trim() !== "") || index > 0 || "Give at least one reason.";
  if (words.length > 120) return "At most 120 characters.";
  return all.findIndex((other) => other.trim() === words) === index || "This reason stands in the list already.";
}
