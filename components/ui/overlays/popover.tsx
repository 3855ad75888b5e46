"use client";

import { type ReactNode, useId, useRef } from "react";
import type { ButtonSize, ButtonVariant } from "../actions/button";
import { buttonClass } from "../actions/button";
import { classNames } from "../class-names";
import { Icon, type IconName } from "../marks/icon";

type Props = {
  /** Words of the button; with `iconOnly` they are read aloud and shown as a tip. */
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Closes when something inside is pressed. */
  readonly closeOnPress?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A small panel under its button; Escape or a click elsewhere closes it. `<Popover label="Filter" icon="search">…</Popover>` */
export function Popover({ label, icon, iconOnly = false, variant = "secondary", size, closeOnPress = false, className, children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        className={
          iconOnly
            ? "inline-flex size-11 shrink-0 items-center justify-center rounded-md border border-transparent hover:bg-wash"
            : buttonClass(variant, size)
        }
      >
        {icon ? <Icon name={icon} /> : null}
        {iconOnly ? null : label}
        {iconOnly ? null : <Icon name="chevron-down" width="16" height="16" />}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: closes after the buttons inside have acted. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: pressing a button by keyboard arrives as a click too. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={(event) => event.newState === "open" && place(panel.current, button.current)}
        onClick={(event) => {
          if (closeOnPress && event.target instanceof Element && event.target.closest("button, a")) panel.current?.hidePopover();
        }}
        className={classNames(
          "fixed inset-auto m-0 min-w-48 max-w-[min(24rem,calc(100vw-1.5rem))] overflow-y-auto rounded-md border border-edge bg-paper p-1 text-ink",
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}

const GAP = 4;
const MARGIN = 12;
/** What most panels need, in pixels. */
const ENOUGH = 360;
/** As wide as a panel gets: 24 rem. */
const WIDEST = 384;

/** Where there is room: below the button, else above it; kept inside the window, and scrolled where it is taller than the room. Set through the object model, which the content policy allows. */
function place(panel: HTMLElement | null, button: HTMLElement | null) {
  if (!panel || !button) return;
  const box = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [roomBelow, roomAbove] = [clientHeight - box.bottom - GAP - MARGIN, box.top - GAP - MARGIN];
  const above = roomBelow < ENOUGH && roomAbove > roomBelow;
  panel.style.maxHeight = `${above ? roomAbove : roomBelow}px`;
  panel.style.top = above ? "auto" : `${box.bottom + GAP}px`;
  panel.style.bottom = above ? `${clientHeight - box.top + GAP}px` : "auto";
  const fromRight = box.left + box.width / 2 > clientWidth / 2;
  const roomBeside = fromRight ? box.right - MARGIN : clientWidth - box.left - MARGIN;
  if (roomBeside < WIDEST) {
    panel.style.left = `${Math.max(MARGIN, clientWidth - MARGIN - WIDEST)}px`;
    panel.style.right = "auto";
    return;
  }
  panel.style.left = fromRight ? "auto" : `${Math.max(MARGIN, box.left)}px`;
  panel.style.right = fromRight ? `${Math.max(MARGIN, clientWidth - box.right)}px` : "auto";
}
