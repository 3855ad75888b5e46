import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportReport } from "@/contracts/voting/polls";
import { base64Of, refusalToRead } from "@/lib/read-file";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useAct } from "@/lib/trpc/use-act";

export type Match = { readonly name: string; readonly option: string };
type Chosen = { readonly fileName: string; readonly content: string; readonly matches: readonly Match[]; readonly report: ImportReport };
type Terms = { readonly title: string; readonly methods: ImportReport["methods"] };

const MEGABYTES = 4;

/** A file on its way into the debate: what is in it, what its options stand for, and importing it. */
export function useImport(debate: string) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [readProblem, setReadProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const importing = useAct(
    ({ title, methods, file }: Terms & { readonly file: Omit<Chosen, "report"> }, keyed) =>
      client.polls.import.mutate({ debate, ...file, matches: [...file.matches], title, methods: [...methods] as never, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.polls.list.queryKey({ debate }) }),
  );

  async function check(file: Omit<Chosen, "report">) {
    setIsReading(true);
    setReadProblem(null);
    try {
      setChosen({ ...file, report: await client.polls.checkImport.mutate({ debate, ...file, matches: [...file.matches] }) });
    } catch (error) {
      setReadProblem(sentenceOf(error));
    }
    setIsReading(false);
  }

  return {
    chosen,
    fileProblem,
    readProblem,
    isReading,
    importing,
    imported: importing.answer?.poll ?? null,
    choose: async (file: File) => {
      const refusal = refusalToRead(file, MEGABYTES);
      setFileProblem(refusal);
      setChosen(null);
      if (!refusal) await check({ fileName: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())), matches: [] });
    },
    match: ({ name, option }: Match) => {
      if (!chosen) return;
      const { report: _, ...file } = chosen;
      const others = file.matches.filter((match) => match.name !== name);
      void check({ ...file, matches: option === "" ? others : [...others, { name, option }] });
    },
    send: (terms: Terms) => {
      if (!chosen) return;
      const { report: _, ...file } = chosen;
      importing.act({ ...terms, file });
    },
  };
}

export type Import = ReturnType<typeof useImport>;
