import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon } from "../marks/icon";

/** What every control of a form can say about itself. */
export type FieldWords = {
  readonly label: ReactNode;
  /** How to answer, before the answer. */
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it; `errors.title?.message` of react-hook-form fits. */
  readonly error?: string | null;
  /** Says "(optional)" after the label; everything else is required. */
  readonly optional?: boolean;
  /** Keeps the label for those who listen only. */
  readonly labelHidden?: boolean;
};

type Props = FieldWords & { readonly id: string; readonly children: ReactNode; readonly after?: ReactNode; readonly className?: string };

/** Label, hint, control and error of one field, wired by ids. For a control of your own: give it `id` and `{...describedBy(id, words)}`. */
export function Field({ id, label, hint, error, optional = false, labelHidden = false, children, after, className }: Props) {
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : labelClass}>
        {label}
        {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {children}
      {after}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="measure font-sans text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error?: string | null }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="arrive flex items-start gap-1.5 font-sans text-sm font-medium text-danger">
      <Icon name="warning" width="16" height="16" className="mt-0.5" />
      <span>{error}</span>
    </p>
  );
}

/** The attributes that tie a control to its hint and its error. */
export function describedBy(id: string, words: Pick<FieldWords, "hint" | "error">, more?: string) {
  return {
    "aria-describedby": classNames(words.hint ? `${id}-hint` : null, words.error ? `${id}-error` : null, more) || undefined,
    "aria-invalid": words.error ? true : undefined,
  } as const;
}

export const labelClass = "font-sans text-sm font-semibold";

export const controlClass =
  "min-h-11 w-full rounded-md border border-edge bg-paper px-3 py-2 font-sans text-base text-ink hover:border-ink aria-invalid:border-danger aria-invalid:border-2 disabled:border-dashed disabled:text-muted [&[readonly]]:bg-wash";
