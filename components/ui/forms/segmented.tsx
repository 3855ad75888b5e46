import { type ReactNode, useId } from "react";
import { classNames } from "../class-names";

export type Segment<Value extends string = string> = {
  readonly value: Value;
  /** What is seen on it. */
  readonly face: ReactNode;
  /** What is read aloud, where the face alone does not say it. */
  readonly label?: string;
};

type Props<Value extends string> = {
  readonly legend: ReactNode;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly describedBy?: string;
  /** Four short words fit beside each other on a phone, two long ones; figures take as many rows as they need; a scale stays in one row. */
  readonly look: keyof typeof COLUMNS;
  /** Beside the legend: a way to take the answer back, say. */
  readonly aside?: ReactNode;
};

/** One of a few short answers side by side, 44 px high, for a thumb: radio buttons, so arrows move between them. */
export function Segmented<Value extends string>({ legend, segments, value, onChange, describedBy, look, aside }: Props<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="flex min-h-11 items-center justify-between gap-3">
        <span aria-hidden="true" className="font-sans text-base font-medium">
          {legend}
        </span>
        {aside}
      </div>
      <div className={classNames("grid gap-1", COLUMNS[look])}>
        {segments.map((segment) => (
          <label key={segment.value} className={SEGMENT}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
              aria-label={segment.label}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {segment.face}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const COLUMNS = {
  words: "grid-cols-4",
  "long-words": "grid-cols-2 sm:grid-cols-4",
  figures: "grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))]",
  scale: "auto-cols-fr grid-flow-col",
} as const;

const SEGMENT =
  "figures relative flex min-h-11 min-w-0 flex-col items-center justify-center rounded-md border border-edge px-1 py-1 text-center font-sans text-sm select-none hover:border-ink hover:bg-wash has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent forced-colors:has-checked:border-4";
