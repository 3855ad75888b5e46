import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";

export type NoticeTone = "info" | "success" | "warning" | "refusal" | "danger";

type Props = {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
};

/**
 * A sentence that concerns the page: what is so, what was done, what cannot be done and what would make it possible.
 * `<Notice tone="refusal" title="Ballots are closed" actions={<Button>…</Button>}>They opened at 14:00 and closed at 14:10.</Notice>`
 */
export function Notice({ tone = "info", title, children, actions, className }: Props) {
  const { icon, word, look } = TONES[tone];
  return (
    <div className={classNames("flex gap-3 border-l-4 py-2 pr-3 pl-3 font-sans text-base", look, className)}>
      <Icon name={icon} className={classNames("mt-0.5", tone === "danger" && "text-danger")} />
      <div className="flex min-w-0 flex-col gap-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="measure text-pretty">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}

const TONES = {
  info: { icon: "info", word: "Note", look: "border-edge bg-wash" },
  success: { icon: "check", word: "Done", look: "border-ink bg-wash" },
  warning: { icon: "warning", word: "Take care", look: "border-ink border-double bg-wash" },
  refusal: { icon: "refusal", word: "Not possible", look: "border-edge border-dashed bg-wash" },
  danger: { icon: "warning", word: "Error", look: "border-danger bg-danger-wash" },
} as const satisfies Record<NoticeTone, { icon: IconName; word: string; look: string }>;
