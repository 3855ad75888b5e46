import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import type { BreakoutRoom, BreakoutView } from "@/contracts/exercise/breakouts";
import { plural } from "@/lib/format";
import { formatDuration } from "@/lib/format-time";

/** All rooms side by side: where each is, how long it has, who is here, and how many have voted. */
export function RoomCards({ breakout: { rooms, now } }: { readonly breakout: BreakoutView }) {
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
      {rooms.map((room) => (
        <li key={room.debate} className="flex min-w-0 flex-col gap-2 border-t-2 border-ink pt-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="min-w-0 font-serif text-lg font-semibold">{room.title}</h3>
            <Standing room={room} />
          </div>
          {room.status === "draft" ? null : (
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-sans text-base">
              <span className="font-semibold">{room.phase.title}</span>
              <Clock room={room} now={now} />
            </p>
          )}
          <Figures room={room} />
          {room.announcement ? <p className="border-l-2 border-line pl-3 font-sans text-sm">{room.announcement}</p> : null}
          <p className="flex flex-wrap gap-x-5 font-sans text-base">
            <TextLink href={`/debates/${room.debate}/control`} className="flex min-h-11 items-center">
              Control<span className="sr-only"> of {room.title}</span>
            </TextLink>
            <TextLink href={`/debates/${room.debate}`} className="flex min-h-11 items-center">
              Floor<span className="sr-only"> of {room.title}</span>
            </TextLink>
            <TextLink href={`/debates/${room.debate}/screen`} className="flex min-h-11 items-center">
              Screen<span className="sr-only"> of {room.title}</span>
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Standing({ room: { status, isFrozen } }: { readonly room: BreakoutRoom }) {
  if (status === "draft") return <Badge>Not open</Badge>;
  if (status === "closed") return <Badge>Closed</Badge>;
  return isFrozen ? <Badge>Frozen</Badge> : null;
}

function Clock({ room: { phase, status }, now }: { readonly room: BreakoutRoom; readonly now: string }) {
  if (status !== "open") return null;
  if (phase.isHeld) return <span>{phase.heldMs === null ? "held" : `held, ${formatDuration(phase.heldMs)} left`}</span>;
  if (phase.deadline === null) return <span className="text-sm text-muted">no deadline</span>;
  return <Countdown deadline={phase.deadline} serverNow={now} label="left" />;
}

function Figures({ room: { people, seated, present, poll, arguments: said } }: { readonly room: BreakoutRoom }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1 font-sans text-sm">
      <dt className="text-muted">Here now</dt>
      <dd className="figures text-right">
        {present} of {people}
      </dd>
      <dt className="text-muted">With a seat</dt>
      <dd className="figures text-right">
        {seated} of {people}
      </dd>
      <dt className="text-muted">Argued</dt>
      <dd className="figures text-right">{plural(said, "argument")}</dd>
      <dt className="text-muted">{poll ? `Voted, ${poll.title}` : "Voted"}</dt>
      <dd className="figures text-right">{poll ? turnoutWords(poll) : "no poll is open"}</dd>
    </dl>
  );
}

/** Of a secret poll the turn-out is not told before three have voted. */
const turnoutWords = ({ cast, eligible }: { readonly cast: number | null; readonly eligible: number }): string =>
  cast === null ? `fewer than three of ${eligible}` : `${cast} of ${eligible}`;
