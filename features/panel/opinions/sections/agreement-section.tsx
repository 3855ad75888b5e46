import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import type { AgreementView } from "@/contracts/panel/opinions";
import { formatShare, joinWords, plural } from "@/lib/format";

type Props = {
  readonly agreement: AgreementView;
  readonly textOf: (claim: string) => string;
  readonly labelOf: (option: string) => string;
};

/** Instead of camps, while too few take part: how those whose delegations favour the same option agree with each claim. */
export function AgreementSection({ agreement: { groups, claims }, textOf, labelOf }: Props) {
  const shown = groups.filter(({ isShown }) => isShown);
  const hidden = groups.filter(({ isShown }) => !isShown);
  return (
    <Section
      title="Agreement by declared position"
      lead="Of those who rated a claim, how many agree with it: by the option that their delegation favours most. The claims they see most differently come first."
    >
      {hidden.length > 0 ? (
        <p className="measure font-sans text-sm text-muted">
          Not shown alone: {joinWords(hidden.map(({ option, people }) => `${labelOf(option)} (${plural(people, "person", "people")})`))}.
          Groups below five have no figures, nor has a group beside them by which theirs would be known.
        </p>
      ) : null}
      <DataTable
        caption="Share of those who rated a claim that agrees with it"
        captionHidden
        rows={claims}
        rowKey={({ claim }) => claim}
        empty="No claim has been rated by five people with a position."
        columns={[
          { key: "claim", header: "Claim", cell: ({ claim }) => textOf(claim) },
          { key: "together", header: "Together", numeric: true, cell: ({ together }) => formatShare(together.agree, together.rated) },
          ...shown.map(({ option }, place) => ({
            key: option,
            header: labelOf(option),
            numeric: true,
            cell: ({ byPosition }: AgreementView["claims"][number]) => {
              const own = byPosition?.[place];
              return own ? formatShare(own.agree, own.rated) : "–";
            },
          })),
        ]}
      />
    </Section>
  );
}
