"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Dialog } from "@/components/ui/overlays/dialog";
import { TextLink } from "@/components/ui/text/text-link";
import type { ScoreWorking } from "@/contracts/argument/matrix";
import type { CellBasis } from "@/domain/argumentation";
import { formatNumber, plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";

type Props = {
  readonly debate: string;
  readonly option: string;
  readonly label: string;
  readonly basis: CellBasis;
  readonly onClose: () => void;
};

/** What an option's inconsistency score is the sum of. */
export function ScoreDialog({ debate, option, label, basis, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.matrix.working.queryOptions({ debate, option, basis }));
  return (
    <Dialog open onClose={onClose} size="wide" title={`Inconsistency score of ${label}`} description={SAYS[basis]}>
      {data ? <Terms working={data} basis={basis} debate={debate} /> : null}
      {error ? (
        <ErrorState title="The working did not load" action={<Button onClick={() => refetch()}>Try again</Button>}>
          {sentenceOf(error)}
        </ErrorState>
      ) : null}
      {data || error ? null : <SkeletonText lines={6} />}
      <p className="font-sans text-sm">
        <TextLink href="/methods/matrix">How the matrix is made</TextLink>
      </p>
    </Dialog>
  );
}

const SAYS = {
  graph:
    "Every piece of evidence that speaks against the option in the argument graph counts 1. What speaks for it counts nothing, because evidence fits many options.",
  ratings:
    "The mean rating of each piece of evidence that raters find inconsistent with the option, squared, and added up. What they find consistent counts nothing, because evidence fits many options.",
} as const satisfies Record<CellBasis, string>;

function Terms({
  working: { terms, more, score, known },
  basis,
  debate,
}: { readonly working: ScoreWorking } & Pick<Props, "basis" | "debate">) {
  const places = basis === "graph" ? 0 : 2;
  const rest =
    more.count > 0 ? [{ claim: "", text: `${plural(more.count, "further piece")} of evidence`, value: null, square: more.sum }] : [];
  const rows = [...terms.map((term) => ({ ...term, square: term.value ** 2 })), ...rest];
  return (
    <DataTable
      caption={`${formatNumber(score, places)}, from ${plural(known, "piece")} of evidence`}
      rows={rows}
      rowKey={({ claim }) => claim}
      empty="Nothing speaks against it."
      columns={[
        {
          key: "claim",
          header: "Evidence",
          cell: ({ claim, text }) =>
            claim ? <TextLink href={`/debates/${debate}?claim=${claim}`}>{text}</TextLink> : <span className="text-muted">{text}</span>,
        },
        { key: "value", header: basis === "graph" ? "Cell" : "Mean", numeric: true, cell: ({ value }) => formatNumber(value, places) },
        { key: "square", header: "Squared", numeric: true, cell: ({ square }) => formatNumber(square, places) },
      ]}
      footer={["Score", "", formatNumber(score, places)]}
    />
  );
}
