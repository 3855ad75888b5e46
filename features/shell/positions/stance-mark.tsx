import type { ReactNode } from "react";
import type { Stance } from "@/contracts/argument/positions";
import { STANCE_WORDS } from "./stances";

/** A stance as a word with its sign; hues belong to options, so the sign differs by shape. `<StanceMark stance="backs" />` */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-sm whitespace-nowrap">
      <StanceSign stance={stance} />
      {STANCE_WORDS[stance].label}
    </span>
  );
}

/** The sign alone, beside its word. */
export function StanceSign({ stance }: { readonly stance: Stance }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      className="shrink-0"
    >
      {SIGNS[stance]}
    </svg>
  );
}

const RING = <circle cx="8" cy="8" r="6" />;
const SIGNS = {
  backs: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  accepts: (
    <>
      {RING}
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" stroke="none" />
    </>
  ),
  undecided: RING,
  opposes: <path d="m3 3 10 10M13 3 3 13" strokeWidth="2.25" />,
} as const satisfies Record<Stance, ReactNode>;
