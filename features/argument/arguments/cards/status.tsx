"use client";

import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import type { ArgumentView, ClaimView } from "@/contracts/argument/floor";
import { useFloor } from "../floor/floor-context";

type Thing = Pick<ClaimView | ArgumentView, "status" | "isLocked" | "isMine">;
const WORDS = { held: "Held for a moderator", hidden: "Hidden by a moderator" } as const;

/** What became of a claim or an argument, where anything did; its author learns why. */
export function StatusBadges({
  thing: { status, isLocked, isMine },
  what,
}: {
  readonly thing: Thing;
  readonly what: "Argument" | "Claim";
}) {
  const { slug } = useFloor();
  const isModerated = status === "held" || status === "hidden" || isLocked;
  return (
    <>
      {status === "withdrawn" ? <Badge>{what} withdrawn</Badge> : null}
      {status === "held" || status === "hidden" ? <Badge>{WORDS[status]}</Badge> : null}
      {isLocked ? <Badge>Locked</Badge> : null}
      {isMine && isModerated ? (
        <TextLink href={`/debates/${slug}/moderation#mine`} className="font-sans text-sm">
          Why, and how to appeal
        </TextLink>
      ) : null}
    </>
  );
}

/** In the place of words that this reader may not see: why, and where that is decided. */
export function Sealed({ thing, what }: { readonly thing: ClaimView | ArgumentView; readonly what: "argument" | "claim" }) {
  const { slug } = useFloor();
  const isEmpty = "text" in thing ? thing.text === "" : thing.premises.length === 0;
  if (!isEmpty || (thing.status !== "held" && thing.status !== "hidden")) return null;
  return (
    <p className="measure font-sans text-sm text-muted">
      {thing.status === "held" ? `This ${what} is shown once a moderator has approved it.` : `A moderator took this ${what} out of sight.`}{" "}
      {what === "claim" ? "Without it the argument carries nothing. " : null}
      <TextLink href={`/debates/${slug}/moderation`}>How this debate is moderated</TextLink>
    </p>
  );
}

/** Whether it may be answered, cited for and rated, as far as its own state goes. */
export function isOpen(thing: Thing | undefined): boolean {
  return thing?.status === "visible" && !thing.isLocked;
}
