import { type LiveTopic, UNRECORDED_TOPICS } from "@/contracts/debates/live-topics";
import type { LiveEvent } from "@/contracts/debates/record";

/** What may be out of date, null where that is anything; and within how many milliseconds the readers of this debate ask again. */
export type Change = { readonly topics: ReadonlySet<LiveTopic> | null; readonly spread: number };

type Ears = {
  readonly onChange: (change: Change) => void;
  readonly onDown: () => void;
  readonly onUp: () => void;
  /** The server does not let this browser follow, with this status: its session ended, it has no place here, or too many tabs are open. */
  readonly onRefused: (status: number) => void;
  /** What the time is by the clock that judges deadlines, in milliseconds; fresh where the line was just opened. */
  readonly onClock: (now: number, isFresh: boolean) => void;
};

/** The server says something at least every 15 s; a line that is silent for longer is dead, whatever the browser believes. */
const SILENCE_MS = 40_000;
/** Whoever comes back to a page does not wait that long: what missed a beat is opened anew. */
const MISSED_BEAT_MS = 20_000;
const REOPEN_MS = 3_000;
const REFUSED_AGAIN_MS = 30_000;
/** Shorter interruptions are not worth a word. */
const PATIENCE_MS = 1_500;

/** Follows a debate's feed from record entry `after` on, through lost connections and sleep; answers how to stop. */
export function follow(debate: string, after: number, ears: Ears): () => void {
  const timers = { down: 0, reopen: 0, silence: 0 };
  let source: EventSource | null = null;
  let isStopped = false;
  let last = after;
  let heardAt = 0;

  const close = () => {
    source?.close();
    source = null;
    clearTimeout(timers.reopen);
    clearTimeout(timers.silence);
  };
  const lost = (patience: number) => {
    timers.down ||= window.setTimeout(ears.onDown, patience);
  };
  const heard = () => {
    heardAt = Date.now();
    clearTimeout(timers.silence);
    timers.silence = window.setTimeout(() => {
      lost(0);
      open();
    }, SILENCE_MS);
  };
  const opened = () => {
    clearTimeout(timers.down);
    timers.down = 0;
    heard();
    ears.onUp();
    // What only some may know is told in passing and not kept: whatever was said while this line was not there is unknown.
    ears.onChange({ topics: new Set(UNRECORDED_TOPICS), spread: 0 });
  };
  const failed = () => {
    lost(PATIENCE_MS);
    // The browser tries again by itself unless the answer was a refusal.
    if (source?.readyState === EventSource.CLOSED) void askWhy();
  };
  const askWhy = async () => {
    const asked = source;
    const status = await statusOf(address());
    if (isStopped || source !== asked) return;
    if (status !== null && REFUSALS.includes(status)) ears.onRefused(status);
    const wait = status !== null && REFUSALS.includes(status) ? REFUSED_AGAIN_MS : REOPEN_MS * (0.5 + Math.random());
    timers.reopen = window.setTimeout(open, wait);
  };
  const address = () => `/api/live/${debate}?after=${last}`;
  const open = () => {
    close();
    if (isStopped) return;
    heardAt = Date.now();
    source = new EventSource(address());
    source.onopen = opened;
    source.onerror = failed;
    listen(source, {
      heard,
      onClock: ears.onClock,
      onChange: (change, lastEventId) => {
        last = Number(lastEventId) || last;
        heard();
        ears.onChange(change);
      },
    });
  };

  open();
  const stopWatching = watchForSleep({
    // A line that went with the network can look open for minutes.
    onOffline: () => {
      close();
      lost(0);
    },
    onOnline: open,
    // Timers stand still while a page sleeps, and the line may have died unheard.
    onAwake: () => {
      if (source === null || source.readyState === EventSource.CLOSED || Date.now() - heardAt > MISSED_BEAT_MS) open();
    },
  });
  return () => {
    isStopped = true;
    close();
    clearTimeout(timers.down);
    stopWatching();
  };
}

const REFUSALS: readonly number[] = [401, 403, 404, 429];

type Listening = {
  readonly heard: () => void;
  readonly onClock: (now: number, isFresh: boolean) => void;
  readonly onChange: (change: Change, lastEventId: string) => void;
};

function listen(source: EventSource, { heard, onClock, onChange }: Listening): void {
  let isFresh = true;
  source.addEventListener("beat", ({ data }: MessageEvent<string>) => {
    heard();
    onClock((JSON.parse(data) as { now: number }).now, isFresh);
    isFresh = false;
  });
  for (const name of ["people", "only"])
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
      const { topics, spread } = JSON.parse(data) as { topics: readonly LiveTopic[]; spread: number };
      onChange({ topics: new Set(topics), spread }, lastEventId);
    });
  source.addEventListener("changed", ({ data, lastEventId }: MessageEvent<string>) => {
    const { events, spread } = JSON.parse(data) as { events: readonly LiveEvent[]; spread: number };
    onChange({ topics: new Set(events.flatMap(({ topics }) => topics)), spread }, lastEventId);
  });
  source.addEventListener("reset", ({ data, lastEventId }: MessageEvent<string>) => {
    onChange({ topics: null, spread: (JSON.parse(data) as { spread: number }).spread }, lastEventId);
  });
}

type Waking = { readonly onOffline: () => void; readonly onOnline: () => void; readonly onAwake: () => void };

/** A page sleeps in a pocket, in a background tab, or in the browser's memory after "back". */
function watchForSleep({ onOffline, onOnline, onAwake }: Waking): () => void {
  const onVisible = () => document.visibilityState === "visible" && onAwake();
  const listeners = [
    [window, "offline", onOffline],
    [window, "online", onOnline],
    [window, "pageshow", onVisible],
    [window, "focus", onVisible],
    [document, "visibilitychange", onVisible],
    [document, "resume", onVisible],
  ] as const;
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
  return () => {
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
  };
}

/** A stream does not say why it was refused; a plain request for it does. */
async function statusOf(address: string): Promise<number | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "text/event-stream" } });
    void answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}
