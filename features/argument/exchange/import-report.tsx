import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { FormError } from "@/components/ui/forms/form-error";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { Select } from "@/components/ui/forms/select";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { ArgumentsReport } from "@/contracts/argument/exchange";
import type { DebateView } from "@/contracts/debates/debates";
import { formatNumber, plural } from "@/lib/format";
import { LossList } from "../../shell/loss-list";
import type { ArgumentsFile } from "./use-arguments-file";

type Props = { readonly work: ArgumentsFile; readonly options: DebateView["options"] };

const LEFT_OUT = "";

/** What a file would add, what its options stand for, what the debate has already and what is lost; then the button. */
export function ImportReport({ work, options }: Props) {
  const { fileName, sameClaims, report } = work.chosen!;
  return (
    <>
      <Section title="In the file">
        <KeyValueList items={factsOf(fileName, report)} />
      </Section>
      {report.options.length > 0 ? (
        <Section title="What its options stand for" lead="Arguments about an option that is left out are left out with it.">
          <div className="grid gap-4 sm:grid-cols-2">
            {report.options.map(({ id, label, option }) => (
              <Select
                key={id}
                label={label}
                placeholder="Leave it out"
                value={option ?? LEFT_OUT}
                options={options.map(({ key, label: name }) => ({ value: key, label: name }))}
                onChange={({ target }) => work.match({ id, option: target.value === LEFT_OUT ? null : target.value })}
              />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title="What the debate has already">
        <Known report={report} />
        {report.sameCount > 0 ? (
          <RadioGroup
            name="same-claims"
            legend={`${plural(report.sameCount, "claim")} of the file ${report.sameCount === 1 ? "stands" : "stand"} here word for word`}
            value={sameClaims}
            onChange={({ target }) => work.treatSame(target.value as typeof sameClaims)}
            options={[
              { value: "use", label: "Use the debate’s own", hint: "Arguments of the file then rest on it; its ratings and replies stay." },
              { value: "add", label: "Add them as claims of their own" },
            ]}
          />
        ) : null}
      </Section>
      <Section title="What does not come along">
        <LossList lost={report.lost} nothing="Nothing is lost." />
      </Section>
      {report.sample.length > 0 ? <Sample report={report} /> : null}
      <Section title="Add it">
        <p className="measure font-sans text-sm text-muted">
          All of it is added at once, or nothing. It is nobody’s in particular: it keeps the names its file gives, and moderators can hide
          it. The record says which file it came from.
        </p>
        <div>
          <Button
            variant="primary"
            busy={work.importing.isBusy || work.isReading}
            refusal={report.problems[0] ?? null}
            onClick={() => work.send()}
          >
            Add {inWords(report.adds)}
          </Button>
        </div>
        <FormError message={work.importing.problem} title="Nothing was added" />
      </Section>
    </>
  );
}

export const inWords = ({ claims, arguments: inferences, sources }: ArgumentsReport["adds"]): string =>
  `${plural(inferences, "argument")}, ${plural(claims, "claim")} and ${plural(sources, "source")}`;

function factsOf(fileName: string, { format, title, adds }: ArgumentsReport) {
  return [
    { key: "File", value: fileName },
    { key: "Format", value: format },
    ...(title === "" ? [] : [{ key: "Title", value: title }]),
    { key: "Would add", value: `${inWords(adds)}, with ${plural(adds.citations, "citation")}` },
  ];
}

function Known({ report: { sameCount, knownSources, knownArguments } }: { readonly report: ArgumentsReport }) {
  const known = [
    ...(knownArguments > 0 ? [`${plural(knownArguments, "argument")} that ${knownArguments === 1 ? "is" : "are"} here already`] : []),
    ...(knownSources.length > 0 ? [`${plural(knownSources.length, "source")}, known by address, DOI or title`] : []),
  ];
  if (known.length === 0 && sameCount === 0) return <p className="font-sans text-sm text-muted">Nothing of it.</p>;
  return (
    <ul className="measure list-disc pl-5 font-sans text-sm">
      {known.map((line) => (
        <li key={line}>{line}; not added again.</li>
      ))}
    </ul>
  );
}

function Sample({ report: { sample, adds } }: { readonly report: ArgumentsReport }) {
  return (
    <Disclosure summary={`The first ${formatNumber(sample.length)} of ${plural(adds.arguments, "argument")}`}>
      <ol className="measure flex flex-col gap-3 font-sans text-sm">
        {sample.map(({ polarity, target, premises }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes but as a whole, and its items have no names.
          <li key={index}>
            <span className="text-muted">{polarity === "support" ? "For" : "Against"} </span>
            <span className="font-serif">{target}</span>
            <ul className="list-disc pl-5 font-serif">
              {premises.map((premise) => (
                <li key={premise}>{premise}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
