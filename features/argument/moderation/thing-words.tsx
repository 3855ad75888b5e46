import { Badge } from "@/components/ui/marks/badge";
import { Time } from "@/components/ui/time/time";
import type { ModeratedThing } from "@/contracts/argument/moderation";

/** What is moderated: whose it is, what it speaks to, and its words where the reader may read them. */
export function ThingWords({ thing, now }: { readonly thing: ModeratedThing; readonly now: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-sans text-sm text-muted">
        <span className="font-medium text-ink">{thing.delegation ?? thing.author ?? "Prepared with the scenario"}</span>
        {thing.delegation && thing.author ? <span dir="auto">{thing.author}</span> : null}
        <Time iso={thing.at} now={now} />
        {thing.isLocked ? <Badge icon="lock">Locked</Badge> : null}
      </p>
      <p className="font-sans text-sm text-muted">{roleOf(thing)}</p>
      {thing.claims.map(({ id, text }, index) => (
        <div key={id} className="flex min-w-0 flex-col gap-1">
          {index > 0 ? <p className="font-sans text-sm font-semibold text-muted">and</p> : null}
          {text === null ? (
            <p className="border-l-4 border-dashed border-edge pl-3 font-sans text-base text-muted">Words out of sight</p>
          ) : (
            <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
              {text}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** What kind of thing it is, and what an argument does. */
function roleOf({ kind, argument }: ModeratedThing): string {
  if (kind === "claim" || !argument) return "A claim";
  const { polarity, target } = argument;
  if ("argument" in target) return "An argument that undercuts the step of another one";
  const verb = polarity === "support" ? "for" : "against";
  if ("option" in target) return `An argument ${verb} the option “${target.option}”`;
  return target.claim === null ? `An argument ${verb} a claim that is out of sight` : `An argument ${verb} the claim “${target.claim}”`;
}
