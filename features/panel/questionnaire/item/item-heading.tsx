import type { PanelItemView } from "@/contracts/panel/shared";

type Props = {
  readonly id: string;
  readonly item: PanelItemView;
  readonly number: number;
  readonly options: readonly { readonly key: string; readonly label: string }[];
};

/** What an item asks, and about which option: the same question may be asked about each. */
export function ItemHeading({ id, item, number, options }: Props) {
  const option = options.find(({ key }) => key === item.option)?.label;
  return (
    <header className="flex flex-col gap-1">
      <h3 id={id} className="font-serif text-lg font-semibold break-words text-pretty">
        <span className="figures text-muted">{`${number}. `}</span>
        {item.question}
        {option && !item.question.includes(option) ? <span className="block font-sans text-base text-accent">{option}</span> : null}
      </h3>
      {item.description ? <p className="measure font-sans text-base whitespace-pre-line text-muted">{item.description}</p> : null}
    </header>
  );
}
