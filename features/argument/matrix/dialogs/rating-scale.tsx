import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { type ConsistencyValue, consistencyWord } from "@/domain/argumentation";
import type { OptionLook } from "../../../shell/option-looks";
import { RATING_MARKS } from "../words";

type Props = {
  readonly look: OptionLook;
  readonly value: ConsistencyValue | null;
  readonly onChange: (value: ConsistencyValue | null) => void;
};

/** From very inconsistent to very consistent: five radio buttons, 44 px high, which arrows move between. */
export function RatingScale({ look, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{look.label}</legend>
      <div className="flex min-h-11 items-center justify-between gap-3 font-sans">
        <span aria-hidden="true" className="flex items-center gap-2 text-base font-medium">
          <OptionMark {...look.mark} className="size-3.5" />
          {look.label}
        </span>
        {value === null ? null : (
          <Button variant="quiet" size="small" className="shrink-0" aria-label={`Take back: ${look.label}`} onClick={() => onChange(null)}>
            Take back
          </Button>
        )}
      </div>
      <div className="grid grid-cols-5 gap-1">
        {RATING_MARKS.map((mark) => (
          <label key={mark.value} className={STEP}>
            <input
              type="radio"
              name={name}
              checked={mark.value === value}
              onChange={() => onChange(mark.value)}
              aria-label={mark.words}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            <span aria-hidden="true" className="font-mono text-base">
              {mark.symbol}
            </span>
            <span aria-hidden="true" className="text-xs max-sm:hidden">
              {mark.words}
            </span>
          </label>
        ))}
      </div>
      {/* On phones the signs stand alone in their buttons. */}
      <p aria-hidden="true" className="mt-1 font-sans text-sm text-muted sm:hidden">
        {value === null ? "Not rated" : <span className="first-letter:uppercase">{consistencyWord(value)}</span>}
      </p>
    </fieldset>
  );
}

const STEP =
  "relative flex min-h-11 min-w-0 flex-col items-center justify-center rounded-md border border-edge px-1 py-1 text-center font-sans select-none hover:border-ink hover:bg-wash has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent forced-colors:has-checked:border-4";
