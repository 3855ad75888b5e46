import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useToast } from "@/components/ui/feedback/toast";
import type { AddedSources } from "@/contracts/floor";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useRefreshFloor } from "../use-changes";

export type Source = {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly url: string;
  readonly type:
    | "article"
    | "article-journal"
    | "article-newspaper"
    | "book"
    | "chapter"
    | "report"
    | "webpage"
    | "legislation"
    | "document";
};

/** Both ways to add sources. The same content sent again goes out under the same key. */
export function useAddSources(debate: string, onAdded: (sourceIds: readonly string[]) => void) {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefreshFloor(debate);
  const last = useRef({ content: "", key: "" });
  const onSuccess = async ({ added, known }: AddedSources) => {
    last.current = { content: "", key: "" };
    await refresh();
    toast({ message: outcomeInWords(added.length, known.length) });
    onAdded([...added, ...known]);
  };
  const one = useMutation(trpc.floor.addSource.mutationOptions({ onSuccess }));
  const many = useMutation(trpc.floor.importSources.mutationOptions({ onSuccess }));
  const keyFor = (content: string) => {
    if (last.current.content !== content) last.current = { content, key: newKey() };
    return last.current.key;
  };
  const error = one.error ?? many.error;
  return {
    add: (source: Source) => one.mutate({ debate, idempotencyKey: keyFor(JSON.stringify(source)), ...source }),
    paste: (text: string) => many.mutate({ debate, idempotencyKey: keyFor(text), text }),
    isSending: one.isPending || many.isPending,
    problem: error ? sentenceOf(error) : null,
  };
}

function outcomeInWords(added: number, known: number): string {
  if (known === 0) return `${plural(added, "source")} added.`;
  if (added === 0) return known === 1 ? "This source was in the list already." : "These sources were in the list already.";
  return `${plural(added, "source")} added; ${known} ${known === 1 ? "was" : "were"} in the list already.`;
}
