import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { gutterClass } from "./page";

type Props = {
  readonly name: string;
  readonly href: string;
  /** Beside the name: the workspace, the debate. */
  readonly children?: ReactNode;
  /** At the far end: links, the account's menu. */
  readonly actions?: ReactNode;
};

/** The head of every page. `<Masthead name="Plenary" href="/" actions={<Menu label="Account">…</Menu>} />` */
export function Masthead({ name, href, children, actions }: Props) {
  return (
    <header data-print="hide" className="border-b border-line">
      <div className={classNames(gutterClass, "flex min-h-14 max-w-[88rem] items-center justify-between gap-4")}>
        <div className="flex min-w-0 items-center gap-4">
          <Link prefetch={false} href={href} className="flex min-h-11 items-center gap-2 font-serif text-xl font-semibold tracking-tight">
            <Device />
            {name}
          </Link>
          {children ? (
            <div className="hidden min-w-0 truncate sm:block border-l border-line pl-4 font-sans text-sm text-muted">{children}</div>
          ) : null}
        </div>
        {actions ? <div className="flex shrink-0 items-center gap-1 sm:gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}

/** Rows of seats around a floor. */
function Device() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 14"
      width="28"
      height="17"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d="M1.5 13a10.5 10.5 0 0 1 21 0M6.5 13a5.5 5.5 0 0 1 11 0" strokeDasharray="3.2 2.6" />
      <circle cx="12" cy="12.5" r="1.2" fill="currentColor" stroke="none" />
    </svg>
  );
}
