"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { plural } from "@/lib/format";
import { refusalToRead } from "@/lib/read-file";
import { readTextFile } from "@/lib/read-text-file";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { PanelListPreview } from "./panel-list-preview";

type Props = { readonly debate: string; readonly refusalToMail: string | null };

/** A list of people from a file or pasted: looked at line by line, then invited all or nobody. */
export function InviteSection({ debate, refusalToMail }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [text, setText] = useState("");
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const checking = useAct((input: { readonly text: string }) => client.panellists.check.mutate({ debate, ...input }));
  const inviting = useAct(
    (input: { readonly text: string; readonly send: boolean }, keyed) => client.panellists.invite.mutate({ debate, ...input, ...keyed }),
    async ({ invited, wanted }) => {
      await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
      change("");
      toast({ message: `${plural(invited, "person", "people")} invited, ${plural(wanted, "mail")} on the way.` });
    },
  );
  const change = (next: string) => {
    setText(next);
    checking.forget();
    inviting.forget();
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
    <Section
      title="Invite people"
      lead="A CSV file as a spreadsheet saves it. Its first line names the columns: name, email, and as you like expertise and group."
    >
      <div className="flex flex-col gap-4">
        <FileField
          label="CSV file"
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
          rows={6}
          value={text}
          placeholder={"name,email,expertise,group\nAda Lovelace,ada@example.org,medicine,patients"}
          onChange={({ target }) => change(target.value)}
        />
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
          <PanelListPreview
            report={checking.answer}
            refusalToMail={refusalToMail}
            isBusy={inviting.isBusy}
            problem={inviting.problem}
            onInvite={(send) => inviting.act({ text, send })}
          />
        ) : null}
      </div>
    </Section>
  );
}
