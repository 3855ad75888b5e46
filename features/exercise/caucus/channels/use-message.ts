import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { readKept as readStored, writeKept } from "@/lib/kept/store";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { isAnswer } from "@/lib/trpc/use-act";
import { type KeptMessage, NOTHING, readKept } from "./kept-message";

export type Sending = "idle" | "sending" | "waiting";

/**
 * The message being written into a channel, kept on this device until the server has it: what was sent and not answered goes again under
 * its key when the connection is back, after a reload too, and is there once.
 */
export function useMessage(debate: string, channelId: string, participantId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const place = `message:${participantId}:${channelId}`;
  const [kept, setKept] = useState<KeptMessage>(NOTHING);
  const [sending, setSending] = useState<Sending>("idle");
  const [problem, setProblem] = useState<string | null>(null);

  const keep = useCallback(
    (next: KeptMessage) => {
      setKept(next);
      write(place, next);
    },
    [place],
  );

  const send = useCallback(
    async (attempt: NonNullable<KeptMessage["attempt"]>) => {
      setSending("sending");
      setProblem(null);
      try {
        await client.caucus.send.mutate({ debate, channelId, text: attempt.text, idempotencyKey: attempt.key });
        keep(NOTHING);
        setSending("idle");
        await queryClient.invalidateQueries({ queryKey: trpc.caucus.messages.pathKey() });
      } catch (error) {
        if (isAnswer(error)) {
          keep({ text: attempt.text, attempt: null });
          setProblem(sentenceOf(error));
          setSending("idle");
        } else setSending("waiting");
      }
    },
    [client, debate, channelId, keep, queryClient, trpc],
  );

  useEffect(() => {
    const found = readKept(read(place));
    setKept(found);
    setSending("idle");
    setProblem(null);
    if (found.attempt) void send(found.attempt);
  }, [place, send]);

  useEffect(() => {
    const { attempt } = kept;
    if (sending !== "waiting" || !attempt) return;
    const again = () => void send(attempt);
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [sending, kept, send]);

  return {
    text: kept.text,
    sending,
    problem,
    type: (text: string) => keep({ text, attempt: null }),
    submit: () => {
      if (sending !== "idle" || kept.text.trim() === "") return;
      const attempt = { text: kept.text, key: newKey() };
      keep({ text: kept.text, attempt });
      void send(attempt);
    },
  };
}

const AGAIN_MS = 3_000;

const read = (place: string): string | null => readStored("browser", place);
const write = (place: string, kept: KeptMessage) =>
  writeKept("browser", place, kept.text === "" && !kept.attempt ? null : JSON.stringify(kept));
