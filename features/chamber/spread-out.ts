import type { LiveTopic } from "@/contracts/debates/record";
import type { Change } from "./follow";

/** Null: everything. */
type Topics = ReadonlySet<LiveTopic> | null;

type World = {
  readonly now: () => number;
  /** At least 0, less than 1. */
  readonly chance: () => number;
  readonly setTimeout: (work: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  /** Nobody sees a page in a background tab: it reads again when somebody does. */
  readonly isHidden: () => boolean;
};

/** What people wait for together: the agenda, who speaks, what is announced. It is read sooner than the rest. */
const URGENT: readonly LiveTopic[] = ["debate", "speaking", "injects"];
const URGENT_SHARE = 0.3;
const AT_MOST_EVERY_MS = 250;

/**
 * Reads again what is out of date, without all readers of a debate asking in the same moment: each waits its chance's share of the
 * spread that the server names, gathers what changes meanwhile, and asks again only when it has been answered.
 */
export function spreadOut(refetch: (topics: Topics) => Promise<unknown>, world: World = browser) {
  let waiting: Topics = new Set();
  let timer: number | null = null;
  let dueAt = 0;
  let isReading = false;
  let doneAt = Number.NEGATIVE_INFINITY;
  /** What has arrived while something was being read, to be timed when that is over. */
  let spreadWhileReading: number | null = null;

  const isNothing = () => waiting !== null && waiting.size === 0;

  const read = async () => {
    timer = null;
    if (isNothing() || world.isHidden()) return;
    const topics = waiting;
    waiting = new Set();
    isReading = true;
    await refetch(topics).catch(() => {});
    isReading = false;
    doneAt = world.now();
    if (spreadWhileReading !== null) schedule(spreadWhileReading, false);
    spreadWhileReading = null;
  };
  /** Whoever waits already does not draw again, or many events would make all waits short; what is urgent brings them forward. */
  const schedule = (spread: number, isUrgent: boolean) => {
    if (timer !== null && !isUrgent) return;
    const rest = doneAt + Math.max(AT_MOST_EVERY_MS, isUrgent ? 0 : spread);
    const due = Math.max(world.now() + world.chance() * spread, rest);
    if (timer !== null && dueAt <= due) return;
    if (timer !== null) world.clearTimeout(timer);
    dueAt = due;
    timer = world.setTimeout(() => void read(), due - world.now());
  };

  return {
    note: ({ topics, spread }: Change) => {
      if (topics?.size === 0) return;
      waiting = topics === null || waiting === null ? null : new Set([...waiting, ...topics]);
      const isUrgent = topics !== null && URGENT.some((topic) => topics.has(topic));
      const wait = isUrgent ? spread * URGENT_SHARE : spread;
      if (isReading) spreadWhileReading = Math.min(spreadWhileReading ?? wait, wait);
      else schedule(wait, isUrgent);
    },
    /** Somebody looks at the page again. */
    wake: () => {
      if (!isNothing() && !isReading) schedule(0, true);
    },
    stop: () => {
      if (timer !== null) world.clearTimeout(timer);
      timer = null;
      waiting = new Set();
    },
  };
}

const browser: World = {
  now: () => Date.now(),
  chance: () => Math.random(),
  setTimeout: (work, milliseconds) => window.setTimeout(work, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
  isHidden: () => document.visibilityState === "hidden",
};
