import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { buttonClass } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import { BallotFiles } from "./ballot-files";

const FILES = [
  { file: "results.csv", label: "Results (CSV)" },
  { file: "ballots.csv", label: "Ballots (CSV)" },
  { file: "results.json", label: "Everything (JSON)" },
] as const;

type Props = { readonly debate: string; readonly poll: string; readonly hasTwoElectorates: boolean };

/** The counted poll as files. */
export function ExportLinks({ debate, poll, hasTwoElectorates }: Props) {
  return (
    <Section
      title="Take it away"
      lead="Figures are exact, with fractions as fractions. The JSON file names the record's head, against which it can be checked."
    >
      <Cluster>
        {FILES.map(({ file, label }) => (
          <a key={file} href={`/debates/${debate}/export/${poll}/${file}`} download className={buttonClass()}>
            <Icon name="download" width="18" height="18" />
            {label}
          </a>
        ))}
      </Cluster>
      <BallotFiles {...{ debate, poll, hasTwoElectorates }} />
    </Section>
  );
}
