import type { LiveEvent, LiveTopic } from "@/contracts/record";

type Ears = {
  /** What has changed; null when that is unknown, and everything may have. */
  readonly onChange: (topics: ReadonlySet<LiveTopic> | null) => void;
  readonly onDown: () => void;
  readonly onUp: () => void;
};

/** The server says something at least every 15 s; a line that is silent for longer is dead, whatever the browser believes. */
const SILENCE_MS = 40_000;
const REOPEN_MS = 3_000;
/** Shorter interruptions are not worth a word. */
const PATIENCE_MS = 1_500;

/** Follows a debate's feed from record entry `after` on, through lost connections; answers how to stop. */
export function follow(debate: string, after: number, { onChange, onDown, onUp }: Ears): () => void {
  const timers = { down: 0, reopen: 0, silence: 0 };
  let source: EventSource | null = null;
  let last = after;

  const close = () => {
    source?.close();
    source = null;
    clearTimeout(timers.reopen);
    clearTimeout(timers.silence);
  };
  const lost = (patience: number) => {
    timers.down ||= window.setTimeout(onDown, patience);
  };
  const heard = () => {
    clearTimeout(timers.silence);
    timers.silence = window.setTimeout(() => {
      lost(0);
      open();
    }, SILENCE_MS);
  };
  const open = () => {
    close();
    source = new EventSource(`/api/live/${debate}?after=${last}`);
    source.onopen = () => {
      clearTimeout(timers.down);
      timers.down = 0;
      heard();
      onUp();
    };
    source.onerror = () => {
      lost(PATIENCE_MS);
      // The browser tries again by itself unless the answer was a refusal.
      if (source?.readyState === EventSource.CLOSED) timers.reopen = window.setTimeout(open, REOPEN_MS);
    };
    source.addEventListener("beat", heard);
    source.addEventListener("people", () => onChange(new Set(["people"])));
    source.addEventListener("only", ({ data }: MessageEvent<string>) => {
      onChange(new Set((JSON.parse(data) as { topics: readonly LiveTopic[] }).topics));
    });
    source.addEventListener("changed", ({ data, lastEventId }: MessageEvent<string>) => {
      last = Number(lastEventId) || last;
      const { events } = JSON.parse(data) as { events: readonly LiveEvent[] };
      onChange(new Set(events.flatMap(({ topics }) => topics)));
    });
    source.addEventListener("reset", ({ lastEventId }: MessageEvent<string>) => {
      last = Number(lastEventId) || last;
      onChange(null);
    });
  };
  // A line that went with the network can look open for minutes.
  const wentOffline = () => {
    close();
    lost(0);
  };

  open();
  window.addEventListener("offline", wentOffline);
  window.addEventListener("online", open);
  return () => {
    close();
    clearTimeout(timers.down);
    window.removeEventListener("offline", wentOffline);
    window.removeEventListener("online", open);
  };
}
