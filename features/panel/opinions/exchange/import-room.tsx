"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { Notice } from "@/components/ui/feedback/notice";
import { FileField } from "@/components/ui/forms/file-field";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { ImportedPolis, PolisReport } from "@/contracts/panel/opinions";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { LossList } from "../../../shell/loss-list";
import { RoomHeader } from "../../../shell/room-header";
import { Histories } from "./histories";
import { usePolisFiles } from "./use-polis-files";

/** Where whoever runs the debate brings in the ratings of a Polis conversation. */
export function PolisImportRoom({ debate }: { readonly debate: string }) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  const work = usePolisFiles(debate);
  const refusal = view.refusals["floor:import"] ?? null;
  const added = work.importing.answer;
  return (
    <Stack gap={8}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/control`}>Control</TextLink>}
        title="A Polis conversation"
        lead="What people said to statements elsewhere joins the map of opinions as history. You see what would be added before anything is."
      />
      {refusal ? <Notice tone="refusal">{refusal}</Notice> : null}
      {refusal || added ? null : (
        <FileField
          label="Files of the export"
          hint="votes.csv (or participants-votes.csv) and comments.csv; summary.csv gives the title. Up to 4 MB together."
          accept=".csv"
          multiple
          className="measure"
          onChange={({ target }) => {
            void work.choose([...(target.files ?? [])]);
            // The same files can be chosen again after they were mended.
            target.value = "";
          }}
        />
      )}
      <div role="status">{work.isReading ? <p className="font-sans text-base text-muted">Reading the files…</p> : null}</div>
      <FormError message={work.problem} title="The files cannot be read" />
      {work.chosen && !added ? <Report work={work} report={work.chosen.report} /> : null}
      <div role="status">
        {added ? (
          <Notice
            tone="success"
            title={`Added: ${inWords(added)}`}
            actions={<LinkButton href={`/debates/${debate}/opinions`}>See the map</LinkButton>}
          >
            <LossList lost={added.lost} nothing="Nothing was lost." />
          </Notice>
        ) : null}
      </div>
      {refusal ? null : <Histories debate={debate} />}
    </Stack>
  );
}

type ReportProps = { readonly work: ReturnType<typeof usePolisFiles>; readonly report: PolisReport };

function Report({ work, report }: ReportProps) {
  return (
    <>
      <Section title="In the files">
        <KeyValueList
          items={[
            { key: "Conversation", value: report.title },
            { key: "Would add", value: inWords(report) },
            { key: "Here already, word for word", value: plural(report.known, "claim") },
            {
              key: "Agree",
              value: `${report.sign === "as-is" ? "1" : "−1"} in the file, ${EVIDENCE[report.signEvidence] ?? EVIDENCE.none}`,
            },
          ]}
        />
        {report.sample.length > 0 ? (
          <Disclosure summary="The first claims that would be added">
            <ul className="measure list-disc pl-5 font-serif text-base">
              {report.sample.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </Section>
      <Section title="What does not come along">
        <LossList lost={report.lost} nothing="Nothing is lost." />
      </Section>
      <Section title="Add it">
        <p className="measure font-sans text-sm text-muted">
          All of it is added at once, or nothing, and it stays. Its people have no names here and take no part: their ratings count on the
          map of opinions, not in the strength of claims. The record says how much came in, and the hash of the files.
        </p>
        <div>
          <Button variant="primary" busy={work.importing.isBusy || work.isReading} refusal={report.problems[0] ?? null} onClick={work.send}>
            Add {inWords(report)}
          </Button>
        </div>
        <FormError message={work.importing.problem} title="Nothing was added" />
      </Section>
    </>
  );
}

const inWords = ({ people, ratings, adds }: Pick<ImportedPolis, "people" | "ratings" | "adds">): string =>
  `${plural(ratings, "rating")} by ${plural(people, "person", "people")}, and ${plural(adds, "claim")}`;

/** What tells which number means agree. */
const EVIDENCE: Readonly<Record<string, string>> = {
  "own-votes": "as people’s votes on what they wrote themselves show",
  "comment-counts": "as the counts in comments.csv show",
  "participant-counts": "as the counts in participants-votes.csv show",
  none: "as exports usually have it; nothing in the files tells",
};
