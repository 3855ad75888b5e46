import { Fragment, type ReactNode } from "react";
import { inSections } from "@/lib/in-sections";

type Asked = { readonly id: string; readonly section: string };
type Props<Item> = {
  readonly items: readonly Item[];
  /** Said where items have no section. */
  readonly heading: string;
  readonly children: (item: Item, number: number) => ReactNode;
};

/** Questions under the titles of their sections, numbered as they are read. */
export function BySection<Item extends Asked>({ items, heading, children }: Props<Item>) {
  const sections = inSections(items);
  const numbers = new Map(sections.flatMap((one) => one.items).map(({ id }, place) => [id, place + 1]));
  return sections.map(({ section, items: own }) => (
    <div key={section}>
      {section ? <h2 className="pb-3 font-serif text-xl font-semibold break-words">{section}</h2> : <h2 className="sr-only">{heading}</h2>}
      {own.map((item) => (
        <Fragment key={item.id}>{children(item, numbers.get(item.id)!)}</Fragment>
      ))}
    </div>
  ));
}
