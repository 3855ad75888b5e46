import type { ComponentProps } from "react";
import { classNames } from "../class-names";

/** A list with a hairline between items. `<RuledList>{debates.map((debate) => <RuledItem key={debate.id}>…</RuledItem>)}</RuledList>` */
export function RuledList({ className, ordered = false, ...rest }: ComponentProps<"ul"> & { readonly ordered?: boolean }) {
  const List = ordered ? ("ol" as "ul") : "ul";
  return <List {...rest} className={classNames("divide-y divide-line border-y border-line", className)} />;
}

export function RuledItem({ className, ...rest }: ComponentProps<"li">) {
  return <li {...rest} className={classNames("py-4", className)} />;
}
