import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { NotesView } from "@/contracts/exercise/caucus";
import { ALONE, useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { newKey } from "@/lib/trpc/keys";
import { type Binding, bind } from "./bind";
import { Courier, type Standing } from "./courier";
import { fromBase64, Kept, toBase64 } from "./kept";

type Props = {
  readonly debate: string;
  readonly participantId: string;
  readonly initial: NotesView;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Changes when it is worth trying again what was refused. */
  readonly isFrozen: boolean;
};

/** Keeps a text field and a delegation's notes on the server the same. Null until the field may be written in. */
export function useNotes({ debate, participantId, initial, field, isFrozen }: Props): Standing | null {
  const client = useTRPCClient();
  const [standing, setStanding] = useState<Standing | null>(null);
  const courier = useRef<Courier | null>(null);
  const { delegation } = initial;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `initial` is where the copy begins; later it follows by itself.
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    let stop = () => {};
    let isOver = false;
    // A library for the few pages that need it, and nothing a page is made with on the server.
    void import("./notebook").then(({ Notebook }) => {
      if (isOver) return;
      const kept = new Kept(`${participantId}:${delegation}`);
      let binding: Binding | null = null;
      const book = new Notebook(
        newsOf(initial),
        {
          onTyped: () => void runner.send(),
          onUnsent: (update) => kept.put(book.copyId, update),
          around: (apply) => (binding ? binding.around(apply) : apply()),
        },
        newKey,
      );
      const line = waiting();
      const runner = new Courier(book, {
        // In a request of their own: a long text pasted in must not make others too large.
        write: ({ update, key }) =>
          client.caucus.write.mutate({ debate, delegation, update: toBase64(update), idempotencyKey: key }, ALONE),
        read: async (after) => newsOf(await client.caucus.notes.query({ debate, delegation, after }, ALONE)),
        onStanding: setStanding,
        pause: line.pause,
      });
      binding = bind(area, book);
      kept.adopt(book.copyId, (update) => book.adopt(update));
      const deaf = kept.overhear((update) => book.overhear(update));
      courier.current = runner;
      setStanding({ is: book.isSent ? "sent" : "sending" });
      void runner.send();
      stop = () => {
        deaf();
        binding?.stop();
        runner.stop();
        line.stop();
        courier.current = null;
      };
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [debate, delegation, participantId, client, field]);

  useEffect(() => {
    if (!isFrozen) void courier.current?.send();
  }, [isFrozen]);
  useNews(debate, delegation, courier);
  return standing;
}

/** The live feed says that others have written by marking what is read here out of date. */
function useNews(debate: string, delegation: string, courier: RefObject<Courier | null>): void {
  const trpc = useTRPC();
  useQuery({
    queryKey: [...trpc.caucus.notes.pathKey(), "follow", debate, delegation],
    queryFn: () => {
      void courier.current?.ask();
      return Date.now();
    },
    networkMode: "always",
  });
}

const newsOf = ({ version, update }: NotesView) => ({ version, update: update === null ? null : fromBase64(update) });

/** Pauses that end early when the network is back, or the page is about to be left. */
function waiting() {
  const waking = new Set<() => void>();
  const wakeUp = () => {
    for (const wake of waking) wake();
  };
  window.addEventListener("online", wakeUp);
  document.addEventListener("visibilitychange", wakeUp);
  return {
    pause: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waking.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waking.add(wake);
      }),
    stop: () => {
      wakeUp();
      window.removeEventListener("online", wakeUp);
      document.removeEventListener("visibilitychange", wakeUp);
    },
  };
}
