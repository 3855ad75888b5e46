import { Connection } from "./connection";
import { type Spread, spreadOf } from "./figures";

export type Load = {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Requests on the way at once on each connection. */
  readonly pipelined?: number;
  /** The n-th request. */
  readonly next: (index: number) => Buffer;
};
export type Measured = { readonly perSecond: number; readonly spread: Spread; readonly statuses: ReadonlyMap<number, number> };

/** Keeps every connection busy for a time and says how much was answered, how fast and how. */
export async function measure({ port, connections, seconds, pipelined = 1, next }: Load): Promise<Measured> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const began = performance.now();
  const until = began + seconds * 1_000;
  let index = 0;
  const lane = async (connection: Connection) => {
    while (performance.now() < until) {
      const { status, ms } = await connection.ask(next(index++));
      times.push(ms);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(open.flatMap((connection) => Array.from({ length: pipelined }, () => lane(connection))));
  const elapsed = (performance.now() - began) / 1_000;
  for (const connection of open) connection.close();
  return { perSecond: times.length / elapsed, spread: spreadOf(times), statuses };
}
