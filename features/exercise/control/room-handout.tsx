import { QrPicture } from "@/components/ui/data/qr-picture";
import type { DebateView, RoomView } from "@/contracts/debates/debates";

/** The printed page: how to join. It covers the rest of the page, which is of no use on paper. */
export function RoomHandout({ debate, room }: { readonly debate: DebateView; readonly room: RoomView }) {
  return (
    <div data-print="only" className="bg-paper pt-8 text-center print:fixed print:inset-0 print:z-50">
      <p className="font-serif text-3xl font-semibold text-balance">{debate.question}</p>
      <p className="mt-10 font-sans text-xl">Open {room.url}</p>
      <p className="mt-2 font-sans text-xl">or enter the room code</p>
      <p className="figures mt-4 font-sans text-[4.5rem] leading-none font-semibold tracking-[0.12em]">{room.code}</p>
      <QrPicture text={room.url} label={`QR picture of ${room.url}`} className="mx-auto mt-10 size-72" />
    </div>
  );
}
