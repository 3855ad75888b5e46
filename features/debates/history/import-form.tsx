import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import type { DebateView } from "@/contracts/debates/debates";
import type { ImportReport } from "@/contracts/voting/polls";
import { formatNumber } from "@/lib/format";
import { methodLabel } from "../../shell/polls/method-labels";
import type { Import } from "./use-import";

type Props = { readonly work: Import; readonly options: DebateView["options"] };

/** What is in the file, what its options stand for, and how it is counted. */
export function ImportForm({ work, options }: Props) {
  const { fileName, report } = work.chosen!;
  const [title, setTitle] = useState(nameOf(fileName));
  const [first, setFirst] = useState(report.methods[0] ?? "");
  const methods = [...report.methods].sort((one, other) => Number(other === first) - Number(one === first));
  const refusal = report.problems[0] ?? (title.trim() === "" ? "Give the poll a title." : null);
  return (
    <>
      <Section title="In the file">
        <KeyValueList items={factsOf(fileName, report)} />
        {report.notes.length > 0 ? (
          <ul className="measure list-disc pl-5 font-sans text-sm">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title="What its options stand for" lead="Every option in the file must be one of this debate’s; no ballot is changed.">
        <div className="grid gap-4 sm:grid-cols-2">
          {report.options.map(({ name, option }) => (
            <Select
              key={name}
              label={name}
              placeholder="Choose an option"
              value={option ?? ""}
              error={option === null ? "Not an option of this debate." : null}
              options={options.map(({ key, label }) => ({ value: key, label }))}
              onChange={({ target }) => work.match({ name, option: target.value })}
            />
          ))}
        </div>
      </Section>
      <Section title="The poll">
        <TextField label="Title" width="half" maxLength={80} value={title} onChange={({ target }) => setTitle(target.value)} />
        <Select
          label="The method that decides"
          hint="All others that can count these ballots are shown beside it."
          className="max-w-80"
          value={first}
          options={report.methods.map((method) => ({ value: method, label: methodLabel(method) }))}
          onChange={({ target }) => setFirst(target.value)}
        />
        <div>
          <Button
            variant="primary"
            busy={work.importing.isBusy || work.isReading}
            refusal={refusal}
            onClick={() => work.send({ title: title.trim(), methods })}
          >
            Import {formatNumber(report.ballots)} ballots as history
          </Button>
        </div>
        <FormError message={work.importing.problem} title="Not imported" />
      </Section>
    </>
  );
}

const nameOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, "").slice(0, 80);

function factsOf(fileName: string, { format, ballotType, ballots, blank, weight }: ImportReport) {
  return [
    { key: "File", value: fileName },
    { key: "Format", value: format },
    { key: "Ballots", value: `${formatNumber(ballots)} ${ballotType}${blank > 0 ? `, of which ${formatNumber(blank)} blank` : ""}` },
    ...(weight === ballots ? [] : [{ key: "Weight together", value: formatNumber(weight) }]),
  ];
}
