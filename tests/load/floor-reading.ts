import type { FloorPage, FloorView } from "@/contracts/argument/floor";
import type { Thread } from "@/domain/argumentation";
import type { Received } from "./receive";

type Read = (path: string) => Promise<Received>;

/** Reads a large floor as a stubborn person would; answers every answer. */
export async function readFloor(debate: string, read: Read): Promise<readonly Received[]> {
  const answers: Received[] = [];
  const ask = async <Answer>(procedure: string, input: object): Promise<Answer> => {
    const answer = await read(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ debate, ...input }))}`);
    answers.push(answer);
    return JSON.parse(answer.text).result.data as Answer;
  };
  for (const order of ["oldest", "newest", "strongest", "most-rated"] as const) {
    const floor = await ask<FloorView>("floor.get", { order });
    const { option } = floor.options[0]!;
    for (const polarity of ["support", "attack"] as const)
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: FloorPage = await ask<FloorPage>("floor.threads", { option, polarity, order, cursor });
        for (const thread of page.threads.slice(0, 3)) await readDown(thread, option);
        cursor = page.next;
      }
  }
  return answers;

  async function readDown(thread: Thread, option: string): Promise<void> {
    for (const reply of thread.replies) await readDown(reply, option);
    const to = { argument: thread.argument };
    if (thread.replies.length === 0 && thread.next === null) await ask("floor.find", { thing: to });
    for (let cursor = thread.next; cursor !== null; ) {
      const page: FloorPage = await ask<FloorPage>("floor.replies", { option, to, cursor });
      cursor = page.next;
    }
  }
}
