import pg from "pg";
import { env } from "@/server/env";

type Ring = {
  /** A debate's record has grown to `seq`. */
  readonly record: (debateId: string, seq: number) => void;
  /** Something changed that only some may know: a delegation, or one participant, by id. */
  readonly only: (debateId: string, topic: string, audience: string) => void;
  /** Somebody opened a debate or left it, on whichever server. */
  readonly people: (debateId: string) => void;
};

const CHANNEL = "plenary";
const AGAIN_AFTER_MS = 500;

/**
 * Listens for debates that changed. It is a doorbell, not a letter: `ring` says which debate and how far its record
 * reaches now, or for whom alone something changed, `lost` that rings may have been missed, so that whoever cares asks the database.
 */
export function listenForChanges(ring: Ring, lost: () => void): { readonly stop: () => Promise<void> } {
  let client: pg.Client | null = null;
  let isStopped = false;

  const connect = async () => {
    const next = new pg.Client({ connectionString: env.DATABASE_URL, application_name: "plenary-live", keepAlive: true });
    const again = () => {
      if (client !== next || isStopped) return;
      client = null;
      lost();
      setTimeout(start, AGAIN_AFTER_MS).unref();
    };
    client = next;
    next.on("error", again);
    next.on("end", again);
    next.on("notification", ({ payload }) => {
      const [debateId = "", what = "", topic = "", audience = ""] = (payload ?? "").split(" ");
      if (what === "only") ring.only(debateId, topic, audience);
      else if (what === "people") ring.people(debateId);
      else ring.record(debateId, Number(what));
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      lost();
    } catch {
      again();
    }
  };
  const start = () => void connect();

  start();
  return {
    stop: async () => {
      isStopped = true;
      await client?.end().catch(() => {});
    },
  };
}
