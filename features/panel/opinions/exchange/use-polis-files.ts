import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PolisReport } from "@/contracts/panel/opinions";
import { base64Of } from "@/lib/read-file";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useAct } from "@/lib/trpc/use-act";

type Sent = readonly { readonly name: string; readonly content: string }[];

const MEGABYTES = 4;

/** The files of a Polis export on their way into the debate: what they would add, then importing them. */
export function usePolisFiles(debate: string) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<{ readonly files: Sent; readonly report: PolisReport } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const importing = useAct(
    ({ files }: { readonly files: Sent }, keyed) => client.opinions.import.mutate({ debate, files: [...files], ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.opinions.pathKey() }),
  );
  return {
    chosen,
    problem,
    isReading,
    importing,
    choose: async (files: readonly File[]) => {
      const refusal = refusalToSend(files);
      setChosen(null);
      setProblem(refusal);
      if (refusal !== null || files.length === 0) return;
      setIsReading(true);
      try {
        const sent = await Promise.all(
          files.map(async (file) => ({ name: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())) })),
        );
        setChosen({ files: sent, report: await client.opinions.check.mutate({ debate, files: sent }) });
      } catch (error) {
        setProblem(sentenceOf(error));
      }
      setIsReading(false);
    },
    send: () => chosen && importing.act({ files: chosen.files }),
  };
}

/** Why the files cannot be sent, or null. */
function refusalToSend(files: readonly File[]): string | null {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size > MEGABYTES * 2 ** 20 ? `The files have more than ${MEGABYTES} MB together.` : null;
}
