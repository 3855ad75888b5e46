import type { ReactNode } from "react";
import { classNames } from "../class-names";

export type KeyValue = { readonly key: string; readonly value: ReactNode };

/** Facts about one thing. `<KeyValueList items={[{ key: "Electorate", value: "Ten delegations" }]} />` */
export function KeyValueList({ items, className }: { readonly items: readonly KeyValue[]; readonly className?: string }) {
  return (
    <dl className={classNames("divide-y divide-line border-y border-line font-sans text-base", className)}>
      {items.map((item) => (
        <div key={item.key} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(9rem,1fr)_2fr]">
          <dt className="text-sm leading-6 text-muted">{item.key}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
