import Link from "next/link";
import { RuledItem } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { linkClass, TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { DebateCard } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { seatWords, stateWords } from "./card-words";

type Props = {
  readonly card: DebateCard;
  /** When the page was made. */
  readonly now: string;
  /** Of its title, so that it fits under the heading over the list. */
  readonly level: 2 | 3;
};

/** One debate in a list: what it wants, what it asks, and where it stands. */
export function DebateRow({ card, now, level }: Props) {
  const Heading = `h${level}` as const;
  const { title, question, wants, leadsTo, slug, workspace, people, deadline, status } = card;
  return (
    <RuledItem className="flex flex-col gap-1.5">
      <Heading className="font-serif text-lg font-semibold">
        <Link prefetch={false} href={`/debates/${slug}`} className={linkClass}>
          {title}
        </Link>
      </Heading>
      {question === title ? null : <p className="measure font-serif">{question}</p>}
      {wants ? (
        <p>
          <TextLink href={leadsTo} className="inline-flex min-h-11 items-center gap-2 font-sans text-base font-semibold text-accent">
            <Icon name="arrow-right" width="18" height="18" />
            {wants}
          </TextLink>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 font-sans text-sm text-muted">
        <Badge>{seatWords(card)}</Badge>
        <span>{stateWords(card)}</span>
        {deadline && status === "open" ? (
          <span>
            Deadline <Time iso={deadline} now={now} />
          </span>
        ) : null}
        <span>{plural(people, "person", "people")}</span>
        {workspace ? <span>{workspace}</span> : null}
      </p>
    </RuledItem>
  );
}
