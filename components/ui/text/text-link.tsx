import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "../class-names";

/** A link in running text, inside the site. `<TextLink href="/methods/schulze">how it is counted</TextLink>` */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...rest} className={classNames(linkClass, className)} />;
}

/** The look of a link in text, for a button or an anchor that must look like one. */
export const linkClass =
  "underline decoration-edge decoration-1 underline-offset-3 hover:text-accent hover:decoration-accent hover:decoration-2";
