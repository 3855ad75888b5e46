import { classNames } from "../class-names";

type Props = {
  /** One to three letters: "UA", "F", "EU". */
  readonly letters: string;
  /** The delegation's name, read aloud; leave it out where the name stands beside the monogram. */
  readonly name?: string;
  readonly size?: "small" | "regular" | "large";
  /** Filled marks the viewer's own delegation. */
  readonly filled?: boolean;
  readonly className?: string;
};

/** A delegation's letters in neutral ink. `<Monogram letters="UA" name="Ukraine" />` */
export function Monogram({ letters, name, size = "regular", filled = false, className }: Props) {
  return (
    <span
      {...(name ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      className={classNames("monogram", filled && "border-ink bg-ink text-paper", SIZES[size], className)}
    >
      {letters}
    </span>
  );
}

const SIZES = { small: "size-6 text-[0.625rem]", regular: "size-8 text-xs", large: "size-11 text-sm" } as const;
