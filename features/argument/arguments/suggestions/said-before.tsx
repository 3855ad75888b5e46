"use client";

import { Button } from "@/components/ui/actions/button";
import type { SimilarClaim } from "@/contracts/argument/search";
import { useFloor } from "../floor/floor-context";
import { useSimilarClaims } from "./use-similar-claims";

type Props = {
  readonly text: string;
  readonly without: readonly string[];
  readonly onUse: (claim: SimilarClaim) => void;
};

const LONG_ENOUGH = 12;
const ALIKE = 0.4;
const SHOWN = 3;

/** Claims of the floor that say much the same as what is being written, to be used instead. */
export function SaidBefore({ text, without, onUse }: Props) {
  const { slug, delegations } = useFloor();
  const isWanted = text.trim().length >= LONG_ENOUGH;
  const { data } = useSimilarClaims({ debate: slug, text, without, isWanted });
  const alike = isWanted ? (data ?? []).filter(({ likeness }) => likeness >= ALIKE).slice(0, SHOWN) : [];
  return (
    <div role="status" className="flex flex-col gap-1 empty:hidden">
      {alike.length > 0 ? (
        <>
          <p className="font-sans text-sm font-semibold">Has this been said?</p>
          <ul className="divide-y divide-line border-y border-line">
            {alike.map((claim) => (
              <li key={claim.id} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
                <span className="min-w-0 flex-1 basis-56">
                  <span dir="auto" className="block font-serif text-base wrap-anywhere">
                    {claim.text}
                  </span>
                  {claim.delegation ? (
                    <span className="block font-sans text-sm text-muted">{delegations.get(claim.delegation)?.name}</span>
                  ) : null}
                </span>
                <Button size="small" onClick={() => onUse(claim)}>
                  Use this claim <span className="sr-only">{`: ${claim.text}`}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
