"use client";

import { useId, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { ProgressBar } from "@/components/ui/data/meter";
import { Notice } from "@/components/ui/feedback/notice";
import { TextField } from "@/components/ui/forms/text-field";
import { TextLink } from "@/components/ui/text/text-link";
import type { BreakoutView } from "@/contracts/exercise/breakouts";
import { plural } from "@/lib/format";
import { useKept } from "@/lib/kept/use-kept";
import { type Progress, useAllRooms } from "./use-all-rooms";
import { standingOf, useRoomActs } from "./use-room-acts";

type Props = { readonly breakout: BreakoutView; readonly refresh: () => Promise<unknown> };

/** What is done in all rooms at once. Each room's page of Control does the same for one. */
export function RunTogether({ breakout, refresh }: Props) {
  const acts = useRoomActs();
  const { run, progress, isBusy } = useAllRooms(refresh);
  const { open, drafts, behind, areTogether, canHold, canResume, canExtend, canMoveOn } = standingOf(breakout);
  const noRoom = open.length === 0 ? "No room is open." : null;
  const nextTitle = behind[0]?.next?.title;
  const isDraft = drafts.length > 0;
  return (
    <Section title="All rooms" lead="In each room it is an act of its own. A room that refuses is named; the others go on.">
      <div className="flex flex-wrap items-start gap-3">
        {isDraft ? (
          <Button variant="primary" icon="play" busy={isBusy} onClick={() => run("Open the rooms", breakout.rooms, acts.open)}>
            Open {plural(drafts.length, "room")}
          </Button>
        ) : null}
        <Button
          variant={isDraft ? "secondary" : "primary"}
          busy={isBusy}
          refusal={noRoom ?? (canMoveOn ? null : "All rooms are in their last phase.")}
          onClick={() => run("Next phase", areTogether ? open : behind, acts.next)}
        >
          {areTogether || !nextTitle ? "Next phase" : `Next phase in ${plural(behind.length, "room")}`}
          {nextTitle ? `: ${nextTitle}` : ""}
        </Button>
        {canResume ? (
          <Button busy={isBusy} onClick={() => run("Let the clock run", open, acts.resume)}>
            Let the clock run
          </Button>
        ) : (
          <Button busy={isBusy} refusal={noRoom ?? (canHold ? null : "Nothing to hold.")} onClick={() => run("Hold", open, acts.hold)}>
            Hold the clock
          </Button>
        )}
        <Button
          busy={isBusy}
          refusal={noRoom ?? (canExtend ? null : "No room has a deadline now.")}
          onClick={() => run("Two minutes more", open, acts.extend(2))}
        >
          2 minutes more
        </Button>
      </div>
      {areTogether || open.length === 0 ? null : (
        <p className="font-sans text-sm text-muted">
          The rooms are in different phases: “Next phase” brings along those that are furthest behind.
        </p>
      )}
      <Announcement
        place={`announcement:${breakout.slug}`}
        isBusy={isBusy}
        stands={open.some(({ announcement }) => announcement !== "")}
        refusal={noRoom}
        onSend={(text) => run(text === "" ? "Take the announcement away" : "Announce", open, acts.announce(text))}
      />
      {progress ? <HowItWent progress={progress} /> : null}
      {open.length > 0 ? <CloseAll count={open.length} isBusy={isBusy} onClose={() => run("Close", open, acts.close)} /> : null}
    </Section>
  );
}

/** Asked twice: what is closed does not open again. */
function CloseAll({ count, isBusy, onClose }: { readonly count: number; readonly isBusy: boolean; readonly onClose: () => void }) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked)
    return (
      <div>
        <Button busy={isBusy} onClick={() => setIsAsked(true)}>
          Close {plural(count, "debate")}…
        </Button>
      </div>
    );
  return (
    <Notice
      tone="warning"
      title={`Close ${plural(count, "debate")} for good?`}
      actions={
        <>
          <Button
            variant="danger"
            busy={isBusy}
            onClick={() => {
              setIsAsked(false);
              onClose();
            }}
          >
            Close for good
          </Button>
          <Button onClick={() => setIsAsked(false)}>Keep {count === 1 ? "it" : "them"} open</Button>
        </>
      }
    >
      What is being voted on is counted as it stands. Everything stays readable, and nothing can be added in any of the rooms.
    </Notice>
  );
}

type AnnouncementProps = {
  readonly place: string;
  readonly isBusy: boolean;
  readonly stands: boolean;
  readonly refusal: string | null;
  readonly onSend: (text: string) => void;
};

function Announcement({ place, isBusy, stands, refusal: noRoom, onSend }: AnnouncementProps) {
  const { value: text, set: setText, settle } = useKept(place, "");
  const isEmpty = text.trim() === "";
  const refusal = noRoom ?? (isEmpty && !stands ? "Write it first." : null);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy || refusal) return;
        settle();
        onSend(text.trim());
      }}
    >
      <TextField
        label="Announcement in all rooms"
        hint="Stands over every page of every room, until another one or none takes its place."
        maxLength={280}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="min-w-0 grow basis-72"
      />
      <Button type="submit" busy={isBusy} refusal={refusal}>
        {isEmpty && stands ? "Take it away" : "Announce"}
      </Button>
    </form>
  );
}

/** How far an act is, and which rooms refused it. */
function HowItWent({ progress }: { readonly progress: Progress }) {
  const id = useId();
  const { what, done, of, refused, isOver } = progress;
  if (!isOver) return <ProgressBar label={`${what}: ${done} of ${plural(of, "room")}`} fraction={done / of} />;
  const worked = of - refused.length;
  return (
    <div id={id} role="status">
      <Notice
        tone={refused.length === 0 ? "success" : "warning"}
        title={refused.length === 0 ? `${what}: done in ${plural(of, "room")}` : `${what}: done in ${worked} of ${plural(of, "room")}`}
      >
        {refused.length === 0 ? null : (
          <ul className="flex flex-col gap-1">
            {refused.map(({ room, why }) => (
              <li key={room.debate}>
                <TextLink href={`/debates/${room.debate}/control`}>{room.title}</TextLink>: {why}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
