"use client";

import { Icon } from "@/components/ui/marks/icon";
import type { ClaimView } from "@/contracts/argument/floor";
import { formatNumber } from "@/lib/format";
import { isOpen } from "../cards/status";
import { useFloor } from "../floor/floor-context";
import { useRating } from "../use-changes";

const ANSWERS = [
  { value: 1, word: "Agree", past: "agree" },
  { value: 0, word: "Pass", past: "pass" },
  { value: -1, word: "Disagree", past: "disagree" },
] as const;

/** Agree, pass or disagree with a claim: one's own rating pressed, everybody's counted. */
export function ClaimRating({ claim }: { readonly claim: ClaimView }) {
  const { refusals } = useFloor();
  const { rateClaim } = useRating();
  const { agree, pass, disagree, mine } = claim.ratings;
  const counts = { agree, pass, disagree };
  if (refusals.rate !== null || !isOpen(claim)) return agree + pass + disagree === 0 ? null : <Counts {...counts} mine={mine} />;
  return (
    <fieldset className="flex">
      <legend className="sr-only">Your rating of this claim</legend>
      {ANSWERS.map(({ value, word, past }) => (
        <button key={value} type="button" aria-pressed={mine === value} onClick={() => rateClaim(claim.id, value)} className="answer">
          {mine === value ? <Icon name="check" width="14" height="14" /> : null}
          {word}
          <span className="figures">{formatNumber(counts[past])}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Counts({ agree, pass, disagree, mine }: ClaimView["ratings"]) {
  const own = ANSWERS.find(({ value }) => value === mine);
  return (
    <p className="figures font-sans text-sm text-muted">
      {formatNumber(agree)} agree, {formatNumber(pass)} pass, {formatNumber(disagree)} disagree{own ? `; you ${own.past}` : ""}
    </p>
  );
}
