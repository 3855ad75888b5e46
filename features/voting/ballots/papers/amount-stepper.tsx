import { type KeyboardEvent, useId } from "react";
import { IconButton } from "@/components/ui/actions/icon-button";
import { pluralWord } from "@/lib/format";

type Props = {
  /** The option's label. */
  readonly option: string;
  /** "dot", "vote", "point". */
  readonly unit: string;
  /** Null: nothing said yet. */
  readonly value: number | null;
  /** The most that can be had now. */
  readonly most: number;
  readonly describedBy?: string;
  /** May ask for more than can be had: whoever owns the amounts answers to that. */
  readonly onWant: (amount: number) => void;
};

/** An amount by two thumb-sized buttons, by typing, or by the arrow keys. */
export function AmountStepper({ option, unit, value, most, describedBy, onWant }: Props) {
  const id = useId();
  const now = value ?? 0;
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onWant(Math.max(0, now + by));
  };
  return (
    <span className="flex items-center">
      <IconButton
        icon="minus"
        label={`One ${unit} fewer for ${option}`}
        aria-disabled={now === 0 ? true : undefined}
        onClick={() => now > 0 && onWant(now - 1)}
        className={BUTTON}
      />
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        role="spinbutton"
        aria-label={`${unit.charAt(0).toUpperCase()}${pluralWord(2, unit).slice(1)} for ${option}`}
        aria-valuenow={now}
        aria-valuemin={0}
        aria-valuemax={Math.max(most, now)}
        aria-valuetext={value === null ? "none yet" : undefined}
        aria-describedby={describedBy}
        value={value ?? ""}
        placeholder="–"
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => onWant(Number(target.value.replace(/\D/g, "").slice(0, 3)))}
        onKeyDown={step}
        className="figures size-11 rounded-md border border-edge bg-paper text-center font-sans text-base font-semibold hover:border-ink"
      />
      <IconButton
        icon="plus"
        label={`One ${unit} more for ${option}`}
        aria-disabled={now >= most ? true : undefined}
        aria-describedby={describedBy}
        onClick={() => onWant(now + 1)}
        className={BUTTON}
      />
    </span>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
const BUTTON = "aria-disabled:cursor-not-allowed aria-disabled:opacity-35";
