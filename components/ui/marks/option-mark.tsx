import { classNames } from "../class-names";

/** What an option looks like: hue 1 to 7, 0 for "no option"; the pattern follows the hue unless options of one family share it. */
export type Mark = { readonly hue: number; readonly pattern?: number };

/** The patterned square of an option. Decorative: put the option's label beside it. `<OptionMark hue={2} />` */
export function OptionMark({ hue, pattern, className }: Mark & { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      data-hue={hue}
      data-pattern={pattern}
      className={classNames("swatch inline-block size-4 shrink-0 rounded-sm", className)}
    />
  );
}

/** The coloured rule over a column or section that belongs to one option. */
export function OptionRule({ hue, pattern, className }: Mark & { readonly className?: string }) {
  return <span aria-hidden="true" data-hue={hue} data-pattern={pattern} className={classNames("swatch block h-1.5 w-full", className)} />;
}
