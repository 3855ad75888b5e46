import net from "node:net";
import { Connection } from "./connection";
import { type Spread, spreadOf } from "./figures";

type FanOut = {
  readonly port: number;
  readonly subscribers: number;
  /** The n-th subscriber's request for the stream. */
  readonly follow: (index: number) => Buffer;
  /** The n-th request that makes an event. */
  readonly cause: (index: number) => Buffer;
  readonly events: number;
};

/** From asking for a change to each subscriber's receipt of it, in milliseconds, over several events. */
export async function measureFanOut({
  port,
  subscribers,
  follow,
  cause,
  events,
}: FanOut): Promise<{ readonly spread: Spread; readonly missing: number }> {
  const delays: number[] = [];
  let since = 0;
  let arrived = 0;
  let missing = 0;
  const sockets: net.Socket[] = [];
  const onEvent = () => {
    arrived += 1;
    delays.push(performance.now() - since);
  };
  for (let from = 0; from < subscribers; from += 200) {
    const batch = Array.from({ length: Math.min(200, subscribers - from) }, (_, index) => subscribe(port, follow(from + index), onEvent));
    sockets.push(...(await Promise.all(batch)));
  }
  const asker = await Connection.open(port);
  for (let event = 0; event < events; event += 1) {
    await pause(600);
    arrived = 0;
    since = performance.now();
    const { status } = await asker.ask(cause(event));
    if (status !== 200) throw new Error(`the change was answered with ${status}`);
    for (let waited = 0; arrived < subscribers && waited < 8_000; waited += 20) await pause(20);
    missing += subscribers - arrived;
  }
  asker.close();
  for (const socket of sockets) socket.destroy();
  return { spread: spreadOf(delays), missing };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const MARK = Buffer.from("event: changed");

/** Resolves when the stream has begun. */
function subscribe(port: number, ask: Buffer, onEvent: () => void): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(ask));
    let isOpen = false;
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      if (!isOpen) {
        isOpen = true;
        if (!chunk.toString("latin1", 0, 15).startsWith("HTTP/1.1 200")) return reject(new Error(chunk.toString("latin1", 0, 200)));
        return resolve(socket);
      }
      if (chunk.includes(MARK)) onEvent();
    });
  });
}
