import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

type Props = ComponentProps<"button"> & {
  /** primary: the one thing to do next, once a view. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  /** Work is under way: the button keeps its size and its focus, and does nothing. */
  readonly busy?: boolean;
  /** Why it cannot be done now, as a sentence; null when it can. Given either way, the button keeps its place in the page when this changes. */
  readonly refusal?: string | null;
  readonly wide?: boolean;
};

/**
 * `<Button variant="primary" busy={saving} onClick={save}>Cast ballot</Button>`
 * `<Button refusal={refusalToCast(facts)} onClick={cast}>Cast ballot</Button>`: refused, it can still be reached and its reason is read with it.
 */
export function Button({ variant = "secondary", size = "regular", icon, busy = false, refusal, wide = false, ...props }: Props) {
  const reasonId = useId();
  const { className, children, "aria-describedby": describedBy, ...rest } = props;
  const inert = busy || Boolean(refusal);
  const button = (
    <button
      {...(inert ? withoutEffect(rest) : { type: "button", ...rest })}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={classNames(refusal && reasonId, describedBy) || undefined}
      className={classNames(refusal ? refusedClass(size) : buttonClass(variant, size), wide && "w-full", className)}
    >
      <ButtonFace icon={refusal ? "refusal" : icon} busy={busy}>
        {children}
      </ButtonFace>
    </button>
  );
  if (refusal === undefined) return button;
  return (
    <span className={classNames("inline-flex max-w-[44ch] flex-col items-start gap-1", wide && "w-full max-w-none")}>
      {button}
      {refusal ? (
        <span id={reasonId} className="font-sans text-sm text-muted">
          {refusal}
        </span>
      ) : null}
    </span>
  );
}

function ButtonFace({ icon, busy, children }: { readonly icon?: IconName; readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <>
      {busy ? (
        <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" fill="none" className="spinner shrink-0">
          <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" strokeDasharray="26 12" />
        </svg>
      ) : icon ? (
        <Icon name={icon} width="18" height="18" />
      ) : null}
      {children}
      {busy ? <span className="sr-only"> (working)</span> : null}
    </>
  );
}

/** The look of a button, for links that act as one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "regular"): string {
  return `button button-${size} button-${variant}`;
}

const refusedClass = (size: ButtonSize) => `button button-${size} cursor-not-allowed border-dashed border-edge text-muted`;

/** A refused or busy button submits nothing, opens nothing and calls nothing; it needs no script for that. */
function withoutEffect({ onClick, onDoubleClick, onKeyDown, popoverTarget, formAction, value, name, ...rest }: ComponentProps<"button">) {
  return { ...rest, type: "button" as const };
}
