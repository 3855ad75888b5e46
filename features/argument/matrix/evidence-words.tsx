import { Badge } from "@/components/ui/marks/badge";
import type { MatrixRowView } from "@/contracts/argument/matrix";
import { RELIABILITY_WORDS } from "@/domain/argumentation";
import { plural } from "@/lib/format";

type Props = { readonly row: MatrixRowView; readonly delegationName: string | null };

/** A piece of evidence: what it claims, who says so, and how much it cites. */
export function EvidenceWords({ row: { text, citations, grades, isLocked }, delegationName }: Props) {
  return (
    <span className="flex min-w-0 flex-col gap-1.5 font-normal">
      <span dir="auto" className="font-serif text-base leading-6 wrap-anywhere">
        {text}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-sans text-xs text-muted">
        {delegationName ? <span>{delegationName}</span> : null}
        <span className="figures">{plural(citations, "citation")}</span>
        {grades.map((grade) => (
          <Badge key={grade}>
            {grade}
            <span className="sr-only">, {RELIABILITY_WORDS[grade]}</span>
          </Badge>
        ))}
        {isLocked ? <Badge icon="lock">locked</Badge> : null}
      </span>
    </span>
  );
}
