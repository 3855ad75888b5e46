import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { ChecklistPhase } from "@/domain/participation";
import { askedWords, roomOf } from "./words";

type Props = { readonly debate: string; readonly phases: readonly ChecklistPhase[]; readonly level?: 3 | 4 };

/** What each phase asks and how much of it is done; phases that ask for nothing are left out. */
export function Checklist({ debate, phases, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {phases
        .filter(({ items }) => items.length > 0)
        .map(({ order, title, state, items, met }) => (
          <li key={order} className="flex flex-col gap-2 py-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Heading className="font-serif text-lg font-semibold">
                {order + 1}. {title}
              </Heading>
              <Badge tone={state === "now" ? "accent" : "neutral"}>{STATES[state]}</Badge>
              <span className="figures font-sans text-sm text-muted">
                {met} of {items.length} done
              </span>
            </div>
            <ul className="flex flex-col">
              {items.map(({ kind, asked, done, isMet }) => (
                <li key={kind} className="flex min-h-11 items-center gap-x-3 font-sans text-base">
                  <span className="flex size-5 shrink-0 items-center justify-center rounded-sm border border-edge">
                    {isMet ? <Icon name="check" width="16" height="16" /> : null}
                    <VisuallyHidden>{isMet ? "Done:" : "Open:"}</VisuallyHidden>
                  </span>
                  <TextLink href={`/debates/${debate}${roomOf(kind)}`} className="inline-flex min-h-11 min-w-0 items-center">
                    {askedWords(kind, asked)}
                  </TextLink>
                  <span className="figures ml-auto text-sm whitespace-nowrap text-muted">
                    {Math.min(done, asked)} of {asked}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ol>
  );
}

const STATES = { done: "Over", now: "Now", next: "To come" } as const satisfies Record<ChecklistPhase["state"], string>;
