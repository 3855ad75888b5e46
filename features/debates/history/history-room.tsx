"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { ImportForm } from "./import-form";
import { useImport } from "./use-import";

type Format = { readonly extension: string; readonly label: string };
type Props = { readonly debate: string; readonly formats: readonly Format[] };

/** Where the facilitator brings in the ballots of another election, to be read beside those of the debate. */
export function HistoryRoom({ debate, formats }: Props) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  const work = useImport(debate);
  const refusal = view.refusals["poll:run"] ?? null;
  const back = <TextLink href={`/debates/${debate}/control`}>Control</TextLink>;
  return (
    <Stack gap={8}>
      <RoomHeader
        eyebrow={back}
        title="Ballots of another election"
        lead="A file of ballots becomes a counted poll of its own, shown as imported. It is never mixed with ballots cast here."
      />
      {refusal ? <Notice tone="refusal">{refusal}</Notice> : null}
      {refusal || work.imported ? null : (
        <div className="measure flex flex-col gap-4">
          <FileField
            label="File of ballots"
            hint="Up to 4 MB. You see what is in it before anything is imported."
            accept={formats.map(({ extension }) => `.${extension}`).join(",")}
            error={work.fileProblem}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void work.choose(file);
              // The same file can be chosen again after it was mended.
              target.value = "";
            }}
          />
          <Disclosure summary="Kinds of files">
            <ul className="font-sans text-sm">
              {formats.map(({ extension, label }) => (
                <li key={extension}>{label}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <div role="status">{work.isReading ? <p className="font-sans text-base text-muted">Reading the file…</p> : null}</div>
      <FormError message={work.readProblem} title="The file cannot be read" />
      {work.chosen && !work.imported ? <ImportForm key={work.chosen.fileName} work={work} options={view.options} /> : null}
      <div role="status">
        {work.imported ? (
          <Notice
            tone="success"
            title="The ballots are imported and counted"
            actions={<LinkButton href={`/debates/${debate}/results/${work.imported}`}>See the result</LinkButton>}
          />
        ) : null}
      </div>
    </Stack>
  );
}
