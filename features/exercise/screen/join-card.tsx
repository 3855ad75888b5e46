"use client";

import { useQuery } from "@tanstack/react-query";
import { QrPicture } from "@/components/ui/data/qr-picture";
import { useTRPC } from "@/lib/trpc/client";

/** How to join, while people do. Only whoever runs the debate can ask for the code. */
export function JoinCard({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: room } = useQuery(trpc.debates.room.queryOptions({ debate }));
  if (!room) return null;
  return (
    <section aria-labelledby="join" className="flex min-h-0 flex-col items-center gap-[0.5em] text-center font-sans lg:w-[22em]">
      <h2 id="join" className="text-[1.2em] font-semibold">
        Join with the code
      </h2>
      <p className="figures text-[2.6em] leading-none font-semibold tracking-[0.08em]">{room.code}</p>
      <QrPicture text={room.url} label={`QR picture of ${room.url}`} className="min-h-0 w-full max-w-[18em] flex-1" />
      <p className="text-[0.95em] wrap-anywhere">{room.url.replace(/^https?:\/\//, "")}</p>
    </section>
  );
}
