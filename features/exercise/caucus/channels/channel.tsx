"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView, DelegationView } from "@/contracts/debates/debates";
import type { ChannelView } from "@/contracts/exercise/caucus";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { MessageForm } from "./message-form";
import { Messages } from "./messages";

type Props = { readonly debate: DebateView; readonly channel: ChannelView; readonly other: DelegationView };

/** One channel: the way to open it, or what is said in it and a field for more. */
export function Channel({ debate, channel, other }: Props) {
  if (channel.state !== "open" || channel.channelId === null) return <NotOpen {...{ debate, channel, other }} />;
  return (
    <div className="flex flex-col gap-4 pb-5">
      <Messages debate={debate} channelId={channel.channelId} unread={channel.unread} label={`Messages with ${other.name}`} />
      <MessageForm debate={debate} channelId={channel.channelId} other={other.name} />
    </div>
  );
}

function NotOpen({ debate, channel: { state, ...channel }, other }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const open = useAct(
    (input: { readonly with: string }, keyed) => client.caucus.openChannel.mutate({ debate: debate.slug, ...input, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.caucus.channels.pathKey() }),
  );
  return (
    <div className="flex flex-col items-start gap-3 pb-5 font-sans">
      <p className="measure text-base">{WORDS[state](other.name)}</p>
      {state === "asked" ? null : (
        <Button busy={open.isBusy} refusal={debate.refusals["channel:open"] ?? null} onClick={() => open.act({ with: channel.with })}>
          {state === "invited" ? `Open the channel with ${other.name}` : `Ask ${other.name} for a channel`}
        </Button>
      )}
      <FormError message={open.problem} title="Not opened" />
    </div>
  );
}

const WORDS = {
  closed: (other: string) => `There is no channel with ${other} yet. Your head can ask for one; it opens when theirs agrees.`,
  asked: (other: string) => `Your head has asked for a channel. It opens when the head of ${other} opens it, too.`,
  invited: (other: string) => `The head of ${other} asks for a channel. Your head can open it, or let it be.`,
  open: () => "The channel is open.",
} as const satisfies Record<ChannelView["state"], (other: string) => string>;
