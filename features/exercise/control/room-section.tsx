"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { QrPicture } from "@/components/ui/data/qr-picture";
import { Skeleton } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { DebateView, RoomView } from "@/contracts/debates/debates";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { ConsequenceList } from "./agenda/consequence-list";
import { RoomHandout } from "./room-handout";

type OpenProps = { readonly debate: DebateView; readonly refresh: () => Promise<unknown> };

/** A draft: one press opens its room. */
export function OpenRoomSection({ debate, refresh }: OpenProps) {
  const id = useId();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const opening = useAct(
    (_: object, keyed) => client.debates.openRoom.mutate({ debate: debate.slug, ...keyed }),
    (room) => {
      queryClient.setQueryData(trpc.debates.room.queryKey({ debate: debate.slug }), room);
      return refresh();
    },
  );
  const seats = debate.seating === "choose" ? "and take a seat in a delegation" : "and wait until you give them a seat";
  return (
    <Section title="Open the room">
      <ConsequenceList
        id={id}
        items={[
          { text: `You get a room code, a link and a QR picture. Whoever has one can join ${seats}.`, isWarning: false },
          { text: `The debate begins in “${debate.phases[0]?.title}”. You decide when the next phase comes.`, isWarning: false },
        ]}
      />
      <div className="flex flex-col items-start gap-3">
        <Button variant="primary" icon="play" busy={opening.isBusy} aria-describedby={id} onClick={() => opening.act({})}>
          Open the room
        </Button>
        <FormError message={opening.problem} title="The room is still closed" />
      </div>
    </Section>
  );
}

/** An open room: what people need to join it, to be read from afar, sent, scanned or printed. */
export function RoomSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const { data: room, error } = useQuery(trpc.debates.room.queryOptions({ debate: debate.slug }, { staleTime: Number.POSITIVE_INFINITY }));
  const [isLarge, setIsLarge] = useState(false);
  return (
    <>
      <div data-print="hide">
        <Section title="Room">
          {error ? <FormError message={error.message} title="The room code did not load" /> : null}
          <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
            <div className="flex min-w-0 flex-col gap-2">
              <p className="font-sans text-sm text-muted">Room code</p>
              {room ? <RoomCode code={room.code} /> : <Skeleton className="h-12 w-56" />}
              {room ? <p className="font-sans text-base break-all">{withoutScheme(room)}</p> : <Skeleton className="h-6 w-64" />}
            </div>
            {room ? (
              <QrPicture text={room.url} label={`QR picture of ${withoutScheme(room)}`} className="size-36" />
            ) : (
              <Skeleton className="size-36" />
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={room?.url ?? ""} label="Copy the link" />
            <Button size="small" icon="eye" onClick={() => setIsLarge(true)}>
              Show large
            </Button>
            <Button size="small" onClick={() => window.print()}>
              Print
            </Button>
          </div>
          {room ? (
            <Dialog open={isLarge} onClose={() => setIsLarge(false)} title={debate.title} size="wide">
              <LargeRoom room={room} />
            </Dialog>
          ) : null}
        </Section>
      </div>
      {room ? <RoomHandout debate={debate} room={room} /> : null}
    </>
  );
}

/** For the projector. */
function LargeRoom({ room }: { readonly room: RoomView }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-8 pb-2">
      <QrPicture text={room.url} label={`QR picture of ${withoutScheme(room)}`} className="size-[min(70vw,24rem)]" />
      <div className="flex min-w-0 flex-col gap-3 text-center">
        <p className="font-sans text-lg">Scan it, or open</p>
        <p className="font-sans text-xl font-semibold break-all">{withoutScheme(room)}</p>
        <p className="font-sans text-lg">Room code</p>
        <RoomCode code={room.code} isLarge />
      </div>
    </div>
  );
}

/** The code in letters that can be told apart across a room, and read out one by one. */
function RoomCode({ code, isLarge = false }: { readonly code: string; readonly isLarge?: boolean }) {
  return (
    <p
      className={`figures font-sans leading-none font-semibold tracking-[0.12em] ${isLarge ? "text-[clamp(2.75rem,8vw,5rem)]" : "text-4xl"}`}
    >
      <span aria-hidden="true">{code}</span>
      <span className="sr-only">{Array.from(code).join(" ")}</span>
    </p>
  );
}

const withoutScheme = ({ url }: RoomView) => url.replace(/^https?:\/\//, "");
