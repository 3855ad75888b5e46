"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { PageHeader } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { QrPicture } from "@/components/ui/data/qr-picture";
import type { BreakoutView } from "@/contracts/exercise/breakouts";
import { useTRPC } from "@/lib/trpc/client";
import { RoomCards } from "./room-cards";
import { RunTogether } from "./run-together";

type Props = { readonly workspace: string; readonly breakout: string };

/** Rooms change behind many feeds; one short answer every so often shows all of them. */
const AGAIN_MS = 2_000;

/** All rooms of a breakout on one page: how people join, what is done in all of them, and how each stands. */
export function BreakoutRoom({ workspace, breakout }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const at = { workspace, breakout };
  const { data } = useSuspenseQuery(trpc.breakouts.get.queryOptions(at, { refetchInterval: AGAIN_MS }));
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.breakouts.get.queryKey(at) });
  return (
    <>
      <PageHeader
        eyebrow={data.workspace.name}
        title={data.title}
        lead={data.question}
        actions={<LinkButton href={`/breakouts/${workspace}/${breakout}/compare`}>Compare the rooms</LinkButton>}
      />
      <Stack gap={8}>
        <OneCode breakout={data} />
        <RunTogether breakout={data} refresh={refresh} />
        <Section title="Each room">
          <RoomCards breakout={data} />
        </Section>
      </Stack>
    </>
  );
}

function OneCode({ breakout: { code, url, spreading, rooms } }: { readonly breakout: BreakoutView }) {
  const isOpen = rooms.some(({ status }) => status === "open");
  const how =
    spreading === "evenly"
      ? "Whoever joins with it comes into the open room with the fewest people, and back into the same room later."
      : "Whoever joins with it chooses one of the open rooms.";
  return (
    <Section title="One code for all rooms" lead={isOpen ? how : `${how} It works as soon as a room is open.`}>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-col gap-2">
          <p className="figures font-sans text-4xl leading-none font-semibold tracking-[0.12em]">
            <span aria-hidden="true">{code}</span>
            <span className="sr-only">{Array.from(code).join(" ")}</span>
          </p>
          <p className="font-sans text-base break-all">{url.replace(/^https?:\/\//, "")}</p>
          <div>
            <CopyButton text={url} label="Copy the link" />
          </div>
        </div>
        <QrPicture text={url} label={`QR picture of ${url}`} className="size-36" />
      </div>
    </Section>
  );
}
