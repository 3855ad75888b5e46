/** So many changes of one place have a connection at once: one holds the lock, the next stands ready for it. */
const AT_ONCE = 2;
/** Whoever would wait longer, or behind more, is better told to come back. */
const PATIENCE_MS = 8_000;
const MOST_WAITING = 1_000;

type Line = { running: number; readonly waiting: (() => void)[] };
const lines = new Map<string, Line>();

type Manner = { readonly isUrgent?: boolean; readonly atOnce?: number };

/**
 * Does works of one place a few at a time, in the order in which they came; those in a hurry go first. What waits for one lock
 * waits here, without a connection: otherwise a busy debate takes the connections of all others. Throws as a database does that
 * has no connection left.
 */
export async function inTurn<Answer>(
  place: string,
  work: () => Promise<Answer>,
  { isUrgent = false, atOnce = AT_ONCE }: Manner = {},
): Promise<Answer> {
  const line = lines.get(place) ?? { running: 0, waiting: [] };
  lines.set(place, line);
  if (line.running >= atOnce) await queue(line, isUrgent);
  else line.running += 1;
  try {
    return await work();
  } finally {
    const next = line.waiting.shift();
    // Whoever is next takes over this one's place among those at work.
    if (next) next();
    else line.running -= 1;
    if (line.running === 0) lines.delete(place);
  }
}

function queue({ waiting }: Line, isUrgent: boolean): Promise<void> {
  if (waiting.length >= MOST_WAITING) return Promise.reject(tooBusy());
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(begin), 1);
      reject(tooBusy());
    }, PATIENCE_MS);
    if (isUrgent) waiting.unshift(begin);
    else waiting.push(begin);
  });
}

/** SQLSTATE 53300, too_many_connections: the way in which a database says it. */
const tooBusy = (): Error => Object.assign(new Error("Too many changes wait for this debate."), { code: "53300" });
