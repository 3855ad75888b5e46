"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import { Messages } from "../channels/messages";

type Props = { readonly debate: DebateView; readonly channelId: string; readonly label: string; readonly summary: ReactNode };

/** Messages that are read from the server when somebody wants to see them. */
export function OpenedMessages({ debate, channelId, label, summary }: Props) {
  const [isOpened, setIsOpened] = useState(false);
  return (
    <Disclosure look="section" summary={summary} onToggle={(event) => event.currentTarget.open && setIsOpened(true)}>
      {isOpened ? <Messages debate={debate} channelId={channelId} unread={0} label={label} /> : null}
    </Disclosure>
  );
}
