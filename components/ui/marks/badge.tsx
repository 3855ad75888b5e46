import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "./icon";

type Props = {
  readonly tone?: "neutral" | "strong" | "accent" | "danger";
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A word or figure about the thing beside it: a grade, a count, a state. `<Badge tone="strong">Undercut</Badge>` */
export function Badge({ tone = "neutral", icon, children, className }: Props) {
  return (
    <span
      className={classNames(
        "figures inline-flex items-center gap-1 rounded-sm border px-1.5 font-sans text-xs font-medium whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {icon ? <Icon name={icon} width="14" height="14" /> : null}
      {children}
    </span>
  );
}

const TONES = {
  neutral: "border-line bg-wash text-ink",
  strong: "border-ink bg-ink text-paper",
  accent: "border-accent text-accent",
  danger: "border-danger text-danger",
} as const;
