import { Icon } from "@/components/ui/marks/icon";
import type { Consequence } from "./consequences";

/** What a press will do, said before it. */
export function ConsequenceList({ id, items }: { readonly id?: string; readonly items: readonly Consequence[] }) {
  return (
    <ul id={id} className="measure flex flex-col gap-1.5 font-sans text-base">
      {items.map(({ text, isWarning }) => (
        <li key={text} className="flex items-start gap-2">
          <Icon name={isWarning ? "warning" : "arrow-right"} width="18" height="18" className="mt-0.5 text-muted" />
          <span>
            {isWarning ? <span className="sr-only">Take care: </span> : null}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
