import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ArgumentsReport, SameClaims } from "@/contracts/argument/exchange";
import { base64Of, refusalToRead } from "@/lib/read-file";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useAct } from "@/lib/trpc/use-act";

type Choice = { readonly id: string; readonly option: string | null };
type Wanted = {
  readonly fileName: string;
  readonly content: string;
  readonly options: readonly Choice[];
  readonly sameClaims: SameClaims;
};
type Chosen = Wanted & { readonly report: ArgumentsReport };

const MEGABYTES = 1;

/** A file of arguments on its way into the debate: what it would add, what its options stand for, and importing it. */
export function useArgumentsFile(debate: string) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<{ readonly of: "file" | "reading"; readonly message: string } | null>(null);
  const [isReading, setIsReading] = useState(false);
  const importing = useAct(
    (wanted: Wanted, keyed) => client.exchange.import.mutate({ debate, ...wanted, options: [...wanted.options], ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.floor.pathKey() }),
  );

  async function check(wanted: Wanted) {
    setIsReading(true);
    setProblem(null);
    try {
      setChosen({ ...wanted, report: await client.exchange.check.mutate({ debate, ...wanted, options: [...wanted.options] }) });
    } catch (error) {
      setProblem({ of: "reading", message: sentenceOf(error) });
    }
    setIsReading(false);
  }

  function checkAgain(changes: Partial<Wanted>) {
    if (!chosen) return;
    const { report: _, ...wanted } = chosen;
    void check({ ...wanted, ...changes });
  }

  return {
    chosen,
    problem,
    isReading,
    importing,
    choose: async (file: File) => {
      const refusal = refusalToRead(file, MEGABYTES);
      setChosen(null);
      setProblem(refusal === null ? null : { of: "file", message: refusal });
      if (refusal !== null) return;
      const content = base64Of(new Uint8Array(await file.arrayBuffer()));
      await check({ fileName: file.name, content, options: [], sameClaims: "use" });
    },
    /** Says what an option of the file stands for; null leaves it out. */
    match: (choice: Choice) => checkAgain({ options: [...(chosen?.options ?? []).filter(({ id }) => id !== choice.id), choice] }),
    treatSame: (sameClaims: SameClaims) => checkAgain({ sameClaims }),
    send: () => {
      if (!chosen) return;
      const { report: _, ...wanted } = chosen;
      importing.act(wanted);
    },
  };
}

export type ArgumentsFile = ReturnType<typeof useArgumentsFile>;
