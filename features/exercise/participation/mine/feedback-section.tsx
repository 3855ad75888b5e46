import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { Time } from "@/components/ui/time/time";
import type { FeedbackView, RubricView } from "@/contracts/argument/assessments";
import { formatNumber } from "@/lib/format";

type Props = { readonly feedback: FeedbackView; readonly rubric: RubricView; readonly now: string };

/** One's own points and comment: nobody else in the debate reads them but those who run it. */
export function FeedbackSection({ feedback: { points, marks, comment, releasedAt }, rubric, now }: Props) {
  return (
    <Section title="Feedback on your part" lead="Only you and those who run the debate read this.">
      {rubric.length > 0 ? (
        <DataTable
          className="max-w-3xl"
          caption="Your points"
          rows={rubric}
          rowKey={({ key }) => key}
          columns={[
            { key: "label", header: "Criterion", className: "whitespace-normal!", cell: ({ label }) => label },
            { key: "points", header: "Points", numeric: true, cell: ({ key }) => pointsOf(points[key]) },
            { key: "full", header: "Of", numeric: true, cell: (criterion) => formatNumber(criterion.points) },
          ]}
          footer={["Together", pointsOf(marks.sum), formatNumber(marks.of)]}
        />
      ) : null}
      {comment ? (
        <p dir="auto" className="written measure whitespace-pre-line">
          {comment}
        </p>
      ) : null}
      <p className="font-sans text-sm text-muted">
        Released <Time iso={releasedAt} now={now} />.
      </p>
    </Section>
  );
}

const pointsOf = (points: number | undefined): string =>
  points === undefined ? "–" : formatNumber(points, Number.isInteger(points) ? 0 : 1);
