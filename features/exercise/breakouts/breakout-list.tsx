import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { TextLink } from "@/components/ui/text/text-link";
import type { BreakoutCard } from "@/contracts/exercise/breakouts";
import { plural } from "@/lib/format";

type Props = { readonly workspace: string; readonly breakouts: readonly BreakoutCard[] };

export function BreakoutList({ workspace, breakouts }: Props) {
  if (breakouts.length === 0)
    return (
      <EmptyState
        heading="h2"
        title="No breakouts yet"
        action={<LinkButton href={`/debates/new?workspace=${workspace}`}>New debate</LinkButton>}
      >
        A class that is too large for one room debates the same scenario in several at once. Choose “Several rooms” for a new debate.
      </EmptyState>
    );
  return (
    <RuledList>
      {breakouts.map(({ slug, title, rooms, open, people }) => (
        <RuledItem key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <TextLink href={`/breakouts/${workspace}/${slug}`} className="font-serif text-lg font-semibold">
            {title}
          </TextLink>
          <p className="font-sans text-sm text-muted">
            {plural(rooms, "room")}, {open} open, {people === 1 ? "1 person" : `${people} people`}
          </p>
        </RuledItem>
      ))}
    </RuledList>
  );
}
