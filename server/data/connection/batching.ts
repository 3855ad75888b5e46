/**
 * Turns many single calls into few calls with many items: what arrives while one batch is on its way forms the next.
 * Every caller gets its own item's answer; when a batch fails, all of its callers get that error.
 */
export function batched<Item, Answer>(
  run: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { atMost = 200, lanes = 1 }: { readonly atMost?: number; readonly lanes?: number } = {},
): (item: Item) => Promise<Answer> {
  type Waiting = { readonly item: Item; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void };
  const queue: Waiting[] = [];
  let running = 0;

  const drain = async () => {
    running += 1;
    // One turn of the event loop lets calls that arrived together travel together.
    await new Promise((resume) => setImmediate(resume));
    while (queue.length > 0) {
      const batch = queue.splice(0, atMost);
      try {
        const answers = await run(batch.map(({ item }) => item));
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running -= 1;
  };

  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (running < lanes) void drain();
    });
}

/**
 * Lets those who ask for the same thing at once share one reading. Nobody is given one that had begun before they asked: they share
 * the next, so that whoever has just changed something reads it.
 */
export function shared<Answer>(read: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  type Reading = { readonly now: Promise<unknown>; next: Promise<Answer> | null };
  const readings = new Map<string, Reading>();

  const begin = (key: string): Promise<Answer> => {
    const now = read(key);
    const reading: Reading = { now, next: null };
    readings.set(key, reading);
    const over = () => {
      if (readings.get(key) === reading && !reading.next) readings.delete(key);
    };
    now.then(over, over);
    return now;
  };

  return (key) => {
    const reading = readings.get(key);
    if (!reading) return begin(key);
    const after = () => begin(key);
    reading.next ??= reading.now.then(after, after);
    return reading.next;
  };
}
