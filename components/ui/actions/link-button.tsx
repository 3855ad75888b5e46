import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";

type Props = ComponentProps<typeof Link> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly wide?: boolean;
};

/** A link that looks like a button: for going somewhere. `<LinkButton href="/debates/new" variant="primary">New debate</LinkButton>` */
export function LinkButton({ variant, size, icon, wide = false, className, children, ...rest }: Props) {
  return (
    <Link prefetch={false} {...rest} className={classNames(buttonClass(variant, size), wide && "w-full", className)}>
      {icon ? <Icon name={icon} width="18" height="18" /> : null}
      {children}
    </Link>
  );
}
