"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { VisuallyHidden } from "../text/visually-hidden";
import { ScrollRow } from "./scroll-row";

export type TabLink = {
  readonly href: string;
  readonly label: string;
  /** A figure or a word after the label: "3 new". */
  readonly badge?: ReactNode;
  /** Where something is to be done now. */
  readonly isWanted?: boolean;
};

type Props = {
  readonly label: string;
  readonly items: readonly TabLink[];
  /** The href of the open one; without it, the longest href that begins the address. */
  readonly current?: string;
  readonly className?: string;
};

/** The rooms of a place, as links. Scrolls sideways on a phone, the open one in view. `<TabLinks label="Chamber" items={[{ href: "/debates/x/floor", label: "Floor" }]} />` */
export function TabLinks({ label, items, current, className }: Props) {
  const pathname = usePathname();
  const open = current ?? longestMatch(items, pathname);
  return (
    <nav aria-label={label} data-print="hide" className={classNames("border-b border-line", className)}>
      <ScrollRow current={open} className="-mb-0.5 pb-0">
        <ul className="flex w-max min-w-full gap-1">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                // Every page is made for its reader: fetching all rooms ahead would cost as much as visiting them all.
                prefetch={false}
                href={item.href}
                aria-current={item.href === open ? "page" : undefined}
                className="flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-3 font-sans text-base whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-3 aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                <TabFace>
                  {item.isWanted ? <WantedMark /> : null}
                  {item.label}
                  {item.badge}
                </TabFace>
              </Link>
            </li>
          ))}
        </ul>
      </ScrollRow>
    </nav>
  );
}

function WantedMark() {
  return (
    <span className="flex text-accent">
      <svg aria-hidden="true" viewBox="0 0 8 8" width="8" height="8" className="fill-current">
        <circle cx="4" cy="4" r="4" />
      </svg>
      <VisuallyHidden>Now: </VisuallyHidden>
    </span>
  );
}

/** Underlined as soon as it is pressed, while the room is on its way. */
function TabFace({ children }: { readonly children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span className={classNames("flex items-center gap-1.5", pending && "text-ink underline decoration-2 underline-offset-8")}>
      {children}
    </span>
  );
}

function longestMatch(items: readonly TabLink[], pathname: string): string {
  // An address that others lie under stands for itself alone: elsewhere under it, none may be open.
  const isAbove = (href: string) => items.some((other) => other.href.startsWith(`${href}/`));
  const matches = items.filter(({ href }) => pathname === href || (!isAbove(href) && pathname.startsWith(`${href}/`)));
  return matches.reduce((best, { href }) => (href.length > best.length ? href : best), "");
}
