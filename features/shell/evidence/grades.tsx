import { Badge } from "@/components/ui/marks/badge";
import type { GradesView } from "@/contracts/argument/evidence";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/domain/argumentation";
import { formatNumber } from "@/lib/format";

/** The scenario author's grade, the participants' and the reader's own, in letters and words, each by itself. */
export function Grades({ grades: { author, participants, mine, dispute } }: { readonly grades: GradesView }) {
  if (!author && participants.length === 0) return <p className="font-sans text-sm text-muted">Not graded.</p>;
  return (
    <div className="flex flex-col gap-1 font-sans text-sm">
      <dl className="flex flex-col gap-1">
        {author ? (
          <Row label="Scenario’s author">
            <Grade value={author.value} />
          </Row>
        ) : null}
        {participants.length > 0 ? (
          <Row label="Participants">
            <ul className="flex flex-col gap-0.5">
              {participants.map(({ value, count }) => (
                <li key={value}>
                  <Grade value={value} count={count} />
                </li>
              ))}
            </ul>
          </Row>
        ) : null}
        {mine ? (
          <Row label="Yours">
            <Grade value={mine.value} />
          </Row>
        ) : null}
      </dl>
      {dispute ? (
        <p className="text-muted">
          In dispute: {dispute.low} against {dispute.high}{" "}
          {dispute.between === "participants" ? "among participants" : "between author and participants"}.
        </p>
      ) : null}
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="w-32 shrink-0 text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** "B usually reliable", "2 probably true". */
export function Grade({ value, count }: { readonly value: string; readonly count?: number }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <Badge tone="strong">{value}</Badge>
      <span>
        <span className="inline-block first-letter:uppercase">{gradeWords(value)}</span>
        {count === undefined ? null : <span className="figures text-muted"> ×{formatNumber(count)}</span>}
      </span>
    </span>
  );
}

export const gradeWords = (value: string): string => RELIABILITY_WORDS[value] ?? CREDIBILITY_WORDS[value] ?? value;
