"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** What whoever runs the debate puts before everyone, or before this reader alone, over every room. */
export function Banners({ debate }: { readonly debate: DebateView }) {
  const { isFrozen, nudge, announcement, spotlight, slug, now } = debate;
  return (
    <>
      {isFrozen ? (
        <Banner icon="pause" label="The debate is frozen" isStrong>
          Nothing is accepted until the facilitator lets it go on. What you write is kept.
        </Banner>
      ) : null}
      {nudge ? <NudgeBanner debate={slug} nudge={nudge} /> : null}
      {announcement ? (
        <Banner icon="info" label="Announcement" aside={<Time iso={announcement.at} now={now} className="text-sm text-muted" />}>
          {announcement.text}
        </Banner>
      ) : null}
      {spotlight ? (
        <Banner
          icon="eye"
          label="Look at this claim"
          aside={<TextLink href={`/debates/${slug}?claim=${spotlight.claimId}`}>Go to it</TextLink>}
        >
          <span className="written">{spotlight.text}</span>
        </Banner>
      ) : null}
    </>
  );
}

type Props = {
  readonly icon: IconName;
  readonly label: string;
  readonly isStrong?: boolean;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

function Banner({ icon, label, isStrong = false, aside, children }: Props) {
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-l-4 px-3 py-2 font-sans",
        isStrong ? "border-ink border-double bg-wash" : "border-accent bg-accent-wash",
      )}
    >
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-2 wrap-anywhere">
        <Icon name={icon} width="18" height="18" className="mt-0.5 shrink-0" />
        <p className="min-w-0">
          <span className="block text-sm font-semibold">{label}</span>
          {children}
        </p>
      </div>
      {aside}
    </div>
  );
}

type NudgeProps = { readonly debate: string; readonly nudge: NonNullable<DebateView["nudge"]> };

function NudgeBanner({ debate, nudge: { notificationId, text } }: NudgeProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const putAside = useAct(
    (_: object, keyed) => client.notifications.markRead.mutate({ debate, notificationId, ...keyed }),
    () =>
      Promise.all(
        [trpc.debates.get.queryKey({ debate }), trpc.notifications.pathKey()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  );
  const aside = (
    <Button size="small" icon="check" busy={putAside.isBusy} onClick={() => putAside.act({})}>
      All right
    </Button>
  );
  return (
    <Banner icon="bell" label="The facilitator says to you" aside={aside}>
      {text}
      {putAside.problem ? <span className="block text-sm text-danger">{putAside.problem}</span> : null}
    </Banner>
  );
}
