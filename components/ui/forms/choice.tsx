import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "../class-names";

type Props = Omit<ComponentProps<"input">, "type" | "size"> & {
  readonly type: "radio" | "checkbox" | "switch";
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** An OptionMark or a Monogram before the words. */
  readonly mark?: ReactNode;
  /** Why this one cannot be chosen; it is then disabled and says so. */
  readonly refusal?: string | null;
};

/** One row that can be ticked: the whole row is the target, 44 px high. RadioGroup, Checkbox and Switch are made of it. */
export function Choice({ type, label, hint, mark, refusal, className, id: given, ...input }: Props) {
  const fallback = useId();
  const id = given ?? fallback;
  const note = refusal ?? hint;
  return (
    <div
      className={classNames(
        "relative flex min-h-11 items-start gap-3 py-2.5",
        type === "switch" && "flex-row-reverse justify-between",
        className,
      )}
    >
      <input
        {...input}
        id={id}
        type={type === "radio" ? "radio" : "checkbox"}
        role={type === "switch" ? "switch" : undefined}
        disabled={input.disabled || Boolean(refusal)}
        aria-describedby={classNames(note ? `${id}-hint` : null, input["aria-describedby"]) || undefined}
        className={classNames(type === "switch" ? SWITCH : "mt-0.5 size-5 shrink-0", "peer")}
      />
      <span className="flex min-w-0 flex-col peer-disabled:text-muted">
        {/* The pseudo-element stretches the label over the row. */}
        <label htmlFor={id} className="flex items-start gap-2 font-sans text-base before:absolute before:inset-0 before:content-['']">
          {mark ? <span className="flex h-6 items-center">{mark}</span> : null}
          <span className="min-w-0 wrap-anywhere">{label}</span>
        </label>
        {note ? (
          <span id={`${id}-hint`} className="measure font-sans text-sm text-muted">
            {note}
          </span>
        ) : null}
      </span>
    </div>
  );
}

const SWITCH =
  "relative h-6 w-11 shrink-0 appearance-none rounded-full border border-edge bg-wash transition-colors duration-150 checked:border-accent checked:bg-accent before:absolute before:top-[3px] before:left-[3px] before:size-4 before:rounded-full before:bg-ink before:transition-transform before:duration-150 before:content-[''] checked:before:translate-x-5 checked:before:bg-accent-ink disabled:border-dashed";
