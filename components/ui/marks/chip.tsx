import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names";

type Props = Omit<ComponentProps<"button">, "type"> & { readonly pressed: boolean; readonly mark?: ReactNode };

/** A filter that is on or off. `<Chip pressed={onlyMine} onClick={toggle}>Mine</Chip>`; `mark` takes an OptionMark or Monogram. */
export function Chip({ pressed, mark, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classNames(
        "inline-flex min-h-9 items-center gap-2 rounded-full border px-3 font-sans text-sm pointer-coarse:min-h-11",
        pressed ? "border-ink bg-ink text-paper" : "border-edge text-ink hover:border-ink hover:bg-wash",
        className,
      )}
      {...rest}
    >
      {mark}
      {children}
    </button>
  );
}
