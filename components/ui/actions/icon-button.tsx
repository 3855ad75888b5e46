import type { ComponentProps } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";

type Props = Omit<ComponentProps<"button">, "children"> & {
  readonly icon: IconName;
  /** What it does, read aloud and shown as a tip. */
  readonly label: string;
  readonly busy?: boolean;
};

/** A 44 px button with a drawing only; use it where the drawing is a habit (close, copy, more). `<IconButton icon="cross" label="Close" onClick={close} />` */
export function IconButton({ icon, label, busy = false, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      className={classNames("button-icon", className)}
    >
      <Icon name={icon} className={busy ? "spinner" : undefined} />
    </button>
  );
}
