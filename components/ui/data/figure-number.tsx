import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Disclosure } from "../overlays/disclosure";
import { TextLink } from "../text/text-link";

type Props = {
  /** What the number is, in words: "my rating", "computed strength", "ballots cast". */
  readonly label: ReactNode;
  /** Already formatted. */
  readonly value: string;
  readonly unit?: string;
  readonly note?: ReactNode;
  /** Its working: a page, or words to open in place. Every number on a screen has one. */
  readonly working?: { readonly href: string } | ReactNode;
  readonly size?: "regular" | "large";
  readonly className?: string;
};

/** A number that matters, with the way to its working. `<FigureNumber label="Ballots cast" value="9" unit="of 10" working={{ href: "…/working" }} />` */
export function FigureNumber({ label, value, unit, note, working, size = "regular", className }: Props) {
  return (
    <div className={classNames("flex flex-col items-start font-sans", className)}>
      <span className="text-sm text-muted">{label}</span>
      <span className="figures flex items-baseline gap-1.5">
        <span className={classNames("font-semibold", size === "large" ? "text-4xl" : "text-2xl")}>{value}</span>
        {unit ? <span className="text-sm text-muted">{unit}</span> : null}
      </span>
      {note ? <span className="text-sm">{note}</span> : null}
      {isPlace(working) ? (
        <TextLink href={working.href} className="flex min-h-6 items-center text-sm pointer-coarse:min-h-11">
          How is this counted?
        </TextLink>
      ) : working ? (
        <Disclosure summary="How is this counted?" className="w-full">
          <div className="measure text-sm">{working}</div>
        </Disclosure>
      ) : null}
    </div>
  );
}

const isPlace = (working: Props["working"]): working is { readonly href: string } =>
  typeof working === "object" && working !== null && "href" in working;
