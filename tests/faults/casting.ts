import { randomBytes, randomUUID } from "node:crypto";
import type { ReceiptView } from "@/contracts/voting/polls";
import { Connection, request } from "../load/connection";
import type { Stage } from "../load/stage";

const CHOICES = ["playground", "garden", "court"] as const;
const LANES = 16;

/** One ballot that somebody wants counted, with everything that was answered to it. */
export type Cast = {
  readonly key: string;
  readonly nonce: string;
  readonly bytes: Buffer;
  /** What came back, attempt by attempt: a status, or nothing because the connection was lost. */
  readonly answers: (number | "lost")[];
  readonly receipts: ReceiptView[];
};

/** So many ballots, voters taking turns, each request with a key of its own. */
export function casts({ debate, voters }: Stage, count: number): Cast[] {
  return Array.from({ length: count }, (_, index) => {
    const { cookie, electorId } = voters[index % voters.length]!;
    const [key, nonce] = [randomUUID(), randomBytes(16).toString("base64url")];
    const ballot = { choice: CHOICES[(index * 7) % 3]! };
    const body = { debate: debate.slug, poll: "opening", electorId, ballot, nonce, idempotencyKey: key };
    return { key, nonce, bytes: request("POST", "/api/trpc/ballots.cast", { cookie, body }), answers: [], receipts: [] };
  });
}

type Wishes = {
  /** Where to send the next one; asked anew every time. */
  readonly portOf: (lane: number) => number;
  /** Told after every receipt how many there are. */
  readonly onReceipt?: (receipts: number) => void;
};

/** Sends every ballot over 16 connections, and again with the same key while there is no answer or the answer is to wait. */
export async function castAll(wanted: readonly Cast[], { portOf, onReceipt }: Wishes): Promise<void> {
  const queue = [...wanted];
  let receipts = 0;
  const lane = async (number: number) => {
    let connection: Connection | null = null;
    for (let cast = queue.shift(); cast; cast = queue.shift()) {
      try {
        connection ??= await Connection.open(portOf(number), { keepsBodies: true });
        const { status, body } = await connection.ask(cast.bytes);
        cast.answers.push(status);
        if (status === 200) {
          cast.receipts.push(receiptIn(body));
          receipts += 1;
          onReceipt?.(receipts);
        } else if (status === 503) queue.push(cast);
      } catch (error) {
        if (error instanceof SyntaxError) throw error;
        cast.answers.push("lost");
        connection?.close();
        connection = null;
        queue.push(cast);
      }
      if (cast.answers.at(-1) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
      if (cast.answers.length > 1_000) throw new Error(`no answer to a ballot: ${cast.answers.slice(-10).join()}`);
    }
    connection?.close();
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
}

/** The body comes as it was sent, in one chunk with its length around it. */
function receiptIn(body: string): ReceiptView {
  return JSON.parse(body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1)).result.data;
}
