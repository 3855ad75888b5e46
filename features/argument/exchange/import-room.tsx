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
import { LossList } from "../../shell/loss-list";
import { RoomHeader } from "../../shell/room-header";
import { ImportReport, inWords } from "./import-report";
import { useArgumentsFile } from "./use-arguments-file";

export type FormatWords = { readonly label: string; readonly extension: string; readonly says: string };
type Props = { readonly debate: string; readonly formats: readonly FormatWords[] };

/** Where the facilitator brings in arguments that were made elsewhere. */
export function ImportRoom({ debate, formats }: Props) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  const work = useArgumentsFile(debate);
  const refusal = view.refusals["floor:import"] ?? null;
  const added = work.importing.answer;
  return (
    <Stack gap={8}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/control`}>Control</TextLink>}
        title="Arguments from a file"
        lead="Claims, arguments and sources that were written elsewhere join those of the debate. You see what would be added before anything is."
      />
      {refusal ? <Notice tone="refusal">{refusal}</Notice> : null}
      {refusal || added ? null : (
        <div className="measure flex flex-col gap-4">
          <FileField
            label="File of arguments"
            hint="Up to 1 MB."
            accept={formats.map(({ extension }) => `.${extension}`).join(",")}
            error={work.problem?.of === "file" ? work.problem.message : null}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void work.choose(file);
              // The same file can be chosen again after it was mended.
              target.value = "";
            }}
          />
          <Disclosure summary="Kinds of files">
            <dl className="flex flex-col gap-2 font-sans text-sm">
              {formats.map(({ extension, label, says }) => (
                <div key={label}>
                  <dt className="font-semibold">
                    {label} (.{extension})
                  </dt>
                  <dd className="text-muted">{says}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
      )}
      <div role="status">{work.isReading ? <p className="font-sans text-base text-muted">Reading the file…</p> : null}</div>
      <FormError message={work.problem?.of === "reading" ? work.problem.message : null} title="The file cannot be read" />
      {work.chosen && !added ? <ImportReport work={work} options={view.options} /> : null}
      <div role="status">
        {added ? (
          <Notice
            tone="success"
            title={`Added: ${inWords(added.added)}`}
            actions={<LinkButton href={`/debates/${debate}`}>See the floor</LinkButton>}
          >
            <LossList lost={added.lost} nothing="Nothing was lost." />
          </Notice>
        ) : null}
      </div>
    </Stack>
  );
}
