import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { buttonClass } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import type { PanelFile } from "@/contracts/panel/results";

const LABELS = {
  "panel-results.csv": "Results (CSV)",
  "panel-results.json": "Results (JSON)",
  "panel-codebook.csv": "Codebook (CSV)",
  "panel-answers-long.csv": "Answers, long (CSV)",
  "panel-answers-wide.csv": "Answers, wide (CSV)",
  "panel-my-answers.csv": "My answers (CSV)",
} as const satisfies Record<PanelFile, string>;

/** What this reader may take away. */
export function FilesSection({ debate, files }: { readonly debate: string; readonly files: readonly PanelFile[] }) {
  if (files.length === 0) return null;
  return (
    <Section
      title="Take it away"
      lead="Tables have one figure or answer a row, names that R and pandas take as they are, and empty cells for what is missing or not told. The codebook says what each column is."
    >
      <Cluster>
        {files.map((file) => (
          <a key={file} href={`/debates/${debate}/export/${file}`} download className={buttonClass()}>
            <Icon name="download" width="18" height="18" />
            {LABELS[file]}
          </a>
        ))}
      </Cluster>
    </Section>
  );
}
