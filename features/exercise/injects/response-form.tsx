"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { KeptAnswerForm } from "../../shell/kept/kept-answer-form";

type Props = { readonly debate: string; readonly injectId: string; readonly saved: string; readonly refusal: string | null };

/** A delegation's answer. Everybody in it may write; the latest stands. */
export function ResponseForm({ debate, injectId, saved, refusal }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  if (refusal) return <p className="font-sans text-sm text-muted">{refusal}</p>;
  return (
    <KeptAnswerForm
      key={saved}
      place={`inject:${injectId}`}
      saved={saved}
      send={(sent) => client.injects.respond.mutate({ debate, injectId, ...sent })}
      onSent={() => queryClient.invalidateQueries({ queryKey: trpc.injects.list.queryKey({ debate }) })}
      label="Your delegation’s answer"
      hint="Anybody in your delegation can write it; the latest answer stands. Those who run the debate read it now, everybody else in the debrief."
      limit={2_000}
      button={saved ? "Replace the answer" : "Send the answer"}
      refusal={null}
    />
  );
}
