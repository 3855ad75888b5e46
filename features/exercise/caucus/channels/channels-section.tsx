"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView, DelegationView } from "@/contracts/debates/debates";
import type { ChannelView } from "@/contracts/exercise/caucus";
import { useTRPC } from "@/lib/trpc/client";
import { Channel } from "./channel";

type Props = {
  readonly debate: DebateView;
  /** The channel that a link leads to. */
  readonly wanted: string | null;
};

/** Every other delegation, and how the channel to it stands; the chosen one is open below it. */
export function ChannelsSection({ debate, wanted }: Props) {
  const trpc = useTRPC();
  const { data: channels } = useSuspenseQuery(trpc.caucus.channels.queryOptions({ debate: debate.slug }));
  const [chosen, setChosen] = useState<string | null>(() => channels.find(({ channelId }) => wanted && channelId === wanted)?.with ?? null);
  const nameOf = new Map(debate.delegations.map((delegation) => [delegation.key, delegation]));
  return (
    <Section
      title="Messages to other delegations"
      lead="A channel is open once the heads of both delegations have opened it. Then everybody in both reads and writes in it."
    >
      {channels.length === 0 ? (
        <EmptyState title="There is no other delegation in this debate" heading="h3" />
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {channels.map((channel) => {
            const other = nameOf.get(channel.with);
            if (!other) return null;
            const isChosen = chosen === channel.with;
            return (
              <li key={channel.with}>
                <ChannelHead
                  channel={channel}
                  other={other}
                  isChosen={isChosen}
                  onToggle={() => setChosen(isChosen ? null : channel.with)}
                />
                {isChosen ? <Channel debate={debate} channel={channel} other={other} /> : null}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

type HeadProps = {
  readonly channel: ChannelView;
  readonly other: DelegationView;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
};

function ChannelHead({ channel, other, isChosen, onToggle }: HeadProps) {
  return (
    <h3>
      <button
        type="button"
        aria-expanded={isChosen}
        onClick={onToggle}
        className="flex min-h-14 w-full items-center gap-3 py-2 text-left font-sans hover:bg-wash"
      >
        <Icon
          name="chevron-right"
          width="16"
          height="16"
          className={classNames("shrink-0 transition-transform duration-150", isChosen && "rotate-90")}
        />
        <Monogram letters={other.monogram} />
        <span className="min-w-0 flex-1 font-semibold">{other.name}</span>
        {channel.unread > 0 ? <Badge tone="strong">{channel.unread} unread</Badge> : null}
        <Badge tone={channel.state === "invited" ? "accent" : "neutral"}>{STATES[channel.state]}</Badge>
      </button>
    </h3>
  );
}

const STATES = { closed: "No channel", asked: "Asked", invited: "Asks you", open: "Open" } as const satisfies Record<
  ChannelView["state"],
  string
>;
