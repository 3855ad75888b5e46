"use client";

import { useState } from "react";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import type { SimilarClaim } from "@/contracts/argument/search";
import { plural } from "@/lib/format";
import { sentenceOf } from "@/lib/trpc/errors";
import { useFloor } from "../floor/floor-context";
import { useSimilarClaims } from "./use-similar-claims";

type Props = {
  /** Claims that cannot be chosen. */
  readonly without: readonly string[];
  /** What is looked for before anybody has written anything. */
  readonly like?: string;
  readonly onPick: (claim: SimilarClaim) => void;
};

/** Finds a claim that stands on the floor by words it contains, however they are spelled. */
export function ClaimSearch({ without, like = "", onPick }: Props) {
  const { slug, delegations } = useFloor();
  const [wanted, setWanted] = useState("");
  const { data, error, isPending } = useSimilarClaims({ debate: slug, text: wanted.trim() || like, without, isWanted: true });
  const found = data ?? [];
  return (
    <>
      <TextField
        label="Words it contains"
        type="search"
        maxLength={200}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      <FormError title="The claims did not load" message={error ? sentenceOf(error) : null} />
      {isPending ? <SkeletonText lines={6} /> : null}
      {data ? (
        <p role="status" className="font-sans text-sm text-muted">
          {found.length === 0 ? "No claim fits. Try other words." : `${plural(found.length, "claim")}, the best first.`}
        </p>
      ) : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {found.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              onClick={() => onPick(claim)}
              className="flex min-h-11 w-full flex-col gap-0.5 px-1 py-2 text-left hover:bg-wash"
            >
              <span dir="auto" className="font-serif text-base wrap-anywhere">
                {claim.text}
              </span>
              {claim.delegation ? (
                <span className="font-sans text-sm text-muted">{delegations.get(claim.delegation)?.name ?? claim.delegation}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
