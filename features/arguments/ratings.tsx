"use client";

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";
import { Popover } from "@/components/ui/overlays/popover";
import type { ArgumentView, ClaimView } from "@/contracts/floor";
import { RELEVANCE_WORDS } from "@/domain/argumentation";
import { formatNumber, plural } from "@/lib/format";
import { useFloor } from "./floor-context";
import { useRating } from "./use-changes";

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
  if (refusals.rate !== null || claim.status === "withdrawn")
    return agree + pass + disagree === 0 ? null : <Counts {...counts} mine={mine} />;
  return (
    <fieldset className="flex">
      <legend className="sr-only">Your rating of this claim</legend>
      {ANSWERS.map(({ value, word, past }) => (
        <button
          key={value}
          type="button"
          aria-pressed={mine === value}
          onClick={() => rateClaim(claim.id, value)}
          className="group -ml-px inline-flex min-h-9 items-center gap-1.5 border border-line px-2.5 font-sans text-sm first-of-type:ml-0 first-of-type:rounded-l-md last-of-type:rounded-r-md hover:bg-wash focus-visible:z-10 aria-pressed:relative aria-pressed:border-ink aria-pressed:bg-wash aria-pressed:font-semibold pointer-coarse:min-h-11"
        >
          {mine === value ? <Icon name="check" width="14" height="14" /> : null}
          {word}
          <span className="figures text-muted group-aria-pressed:text-ink">{formatNumber(counts[past])}</span>
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

/** How relevant the step is to its target, 0 to 4: the mean, and one's own. */
export function Relevance({ argument }: { readonly argument: ArgumentView }) {
  const { refusals } = useFloor();
  const { rateArgument } = useRating();
  const { mean, count, mine } = argument.relevance;
  const label = mean === null ? "Relevance" : `Relevance ${formatNumber(mean, 1)}`;
  if (refusals.rate !== null || argument.status === "withdrawn")
    return mean === null ? null : (
      <p className="figures px-3 font-sans text-sm text-muted">
        {label} of 4, {plural(count, "rating")}
      </p>
    );
  return (
    <Popover label={label} variant="quiet" size="small" closeOnPress className="w-60">
      <fieldset className="flex flex-col p-1">
        <legend className="px-2 pt-1 pb-2 font-sans text-sm text-muted">
          Granted that it is true: how much does it matter here?
          {mean === null ? " Nobody has said yet." : ` ${formatNumber(mean, 1)} of 4 from ${plural(count, "rating")}.`}
        </legend>
        {RELEVANCE_WORDS.map((word, value) => (
          <button
            key={word}
            type="button"
            aria-pressed={mine === value}
            onClick={() => rateArgument(argument.id, value)}
            className={classNames(
              "flex min-h-11 items-center gap-2 rounded-sm px-2 text-left font-sans text-base hover:bg-wash",
              mine === value && "font-semibold",
            )}
          >
            <span className="figures w-4 text-muted">{value}</span>
            <span className="flex-1 first-letter:uppercase">{word}</span>
            {mine === value ? <Icon name="check" width="16" height="16" /> : null}
          </button>
        ))}
      </fieldset>
    </Popover>
  );
}
