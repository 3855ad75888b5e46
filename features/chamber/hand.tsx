"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/marks/icon";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** One's hand, raised and lowered by one tap in every room; where turns follow from the mode, one's place and the way to the list. */
export function Hand({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data: hand } = useQuery(trpc.speaking.hand.queryOptions({ debate }));
  const { act, isBusy, problem } = useAct(
    ({ up }: { readonly up: boolean }, keyed): Promise<unknown> =>
      up ? client.speaking.raise.mutate({ debate, ...keyed }) : client.speaking.lower.mutate({ debate, turnId: null, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.speaking.pathKey() }),
  );
  const place = hand?.place ? <Place place={hand.place} /> : null;
  if (hand?.isListed || (hand?.refusal && !hand.isUp)) {
    const label = hand.place ? `Speakers: you are number ${hand.place}` : `Speakers: ${hand.refusal ?? "see who is next"}`;
    return (
      <Link href={`/debates/${debate}/speaking`} prefetch={false} title={label} className={LOOK}>
        <Icon name="hand" className={hand.place ? undefined : "text-muted"} />
        <span className="sr-only">{label}</span>
        {place}
      </Link>
    );
  }
  const isUp = hand?.isUp ?? false;
  const label = isUp ? `Lower hand: you are number ${hand?.place}` : "Raise hand";
  return (
    <button
      type="button"
      title={problem ?? label}
      aria-busy={isBusy || undefined}
      onClick={() => act({ up: !isUp })}
      className={classNames(LOOK, isUp && "bg-accent text-accent-ink hover:bg-accent")}
    >
      <Icon name="hand" className={isBusy ? "spinner" : undefined} />
      <span className="sr-only">{label}</span>
      {place}
      <span role="status" className="sr-only">
        {problem ?? (isUp ? "Your hand is up." : "")}
      </span>
    </button>
  );
}

function Place({ place }: { readonly place: number }) {
  return (
    <span
      aria-hidden="true"
      className="figures absolute top-0.5 right-0 min-w-5 rounded-full bg-ink px-1 text-center font-sans text-xs leading-5 font-semibold text-paper"
    >
      {place}
    </span>
  );
}

const LOOK = "relative inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-wash";
