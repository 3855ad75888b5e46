"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { refusalToRead } from "@/lib/read-file";
import { readTextFile } from "@/lib/read-text-file";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { PlanPreview } from "./plan-preview";

/** A list of seats from a file or pasted: looked at line by line, then put in whole or not at all. */
export function ListSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [text, setText] = useState("");
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const checking = useAct((input: { readonly text: string }) => client.seats.checkPlan.mutate({ debate: debate.slug, ...input }));
  const planning = useAct(
    (input: { readonly text: string }, keyed) => client.seats.plan.mutate({ debate: debate.slug, ...input, ...keyed }),
    async ({ rows, seated }) => {
      for (const key of [trpc.seats.planned.queryKey(), trpc.debates.people.queryKey(), trpc.debates.get.queryKey()])
        await queryClient.invalidateQueries({ queryKey: key });
      change("");
      toast({ message: `${plural(rows, "seat")} planned, ${plural(seated, "person", "people")} seated at once.` });
    },
  );
  const change = (next: string) => {
    setText(next);
    checking.forget();
    planning.forget();
  };
  const choose = async (file: File) => {
    const problem = refusalToRead(file, 0.2);
    setFileProblem(problem);
    if (problem) return;
    const read = await readTextFile(file);
    change(read);
    checking.act({ text: read });
  };
  return (
    <Section title="A list of seats">
      <div className="flex flex-col gap-4">
        <FileField
          label="CSV file"
          hint="As a spreadsheet saves it."
          accept=".csv,.tsv,.txt,text/csv"
          error={fileProblem}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void choose(file);
            // The same file can be chosen again after it was mended.
            target.value = "";
          }}
        />
        <TextArea
          label="Or paste it"
          hint="The first line names the columns: name, and as you like delegation, role and group."
          rows={6}
          value={text}
          placeholder={`name,delegation\nAda Lovelace,${debate.delegations[0]?.name ?? ""}`}
          onChange={({ target }) => change(target.value)}
        />
        <Disclosure summary="What the columns say">
          <dl className="flex flex-col gap-2 font-sans text-sm">
            {COLUMNS.map(([column, says]) => (
              <div key={column}>
                <dt className="font-semibold">{column}</dt>
                <dd className="text-muted">{says}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
        <div>
          <Button
            busy={checking.isBusy}
            refusal={text.trim() === "" ? "Choose a file or paste a list first." : null}
            onClick={() => checking.act({ text })}
          >
            Look at it
          </Button>
        </div>
        <FormError message={checking.problem} title="The list was not read" />
        {checking.answer && checking.input?.text === text ? (
          <PlanPreview
            report={checking.answer}
            delegations={debate.delegations}
            isBusy={planning.isBusy}
            problem={planning.problem}
            onPut={() => planning.act({ text })}
          />
        ) : null}
      </div>
    </Section>
  );
}

const COLUMNS = [
  ["name", "As the person will give it when joining. Case and spaces do not matter."],
  ["delegation", "Its name or key. Left empty: balanced over the delegations that vote."],
  ["role", "head, delegate or observer. Left empty: delegate. An observer sits in no delegation."],
  ["group", "People of one group are spread over the delegations: a course, a language, who knows whom."],
] as const;
