import { DataTable } from "@/components/ui/data/data-table";
import { Notice } from "@/components/ui/feedback/notice";
import { Gauge } from "@/components/ui/marks/gauge";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { StrengthOverview } from "@/contracts/argument/strength";
import type { Label, Semantics } from "@/domain/argumentation";
import type { OptionLooks } from "../../../shell/option-looks";
import { figureOf, SEMANTICS_LABELS, workingOf } from "../words";
import { orderInWords } from "./order";

type Props = {
  readonly debate: string;
  readonly overview: StrengthOverview;
  readonly semantics: Semantics;
  readonly looks: OptionLooks;
};

/** What the arguments make of the options: one way of computing in sight, all of them in a table, with a warning where they differ. */
export function OptionsOverview({ debate, overview, semantics, looks }: Props) {
  const own = overview.bySemantics.find((one) => one.semantics === semantics)!;
  return (
    <div className="flex flex-col gap-4">
      {overview.differs ? <Differs overview={overview} looks={looks} /> : null}
      <ol className="flex max-w-xl flex-col divide-y divide-line border-y border-line font-sans">
        {own.order.flat().map((key) => (
          <li key={key} className="flex items-center gap-3 py-2">
            <OptionMark {...looks(key).mark} />
            <span className="min-w-0 flex-1">{looks(key).label}</span>
            <Gauge value={own.strengths[key]!} />
            <TextLink href={workingOf(debate, { kind: "option", id: key })} className="figures w-8 text-right font-semibold">
              {figureOf(own.strengths[key]!)}
              <span className="sr-only"> of 100, computed strength of {looks(key).label}: how it comes about</span>
            </TextLink>
          </li>
        ))}
      </ol>
      <Disclosure summary="Every way of computing, side by side">
        <DataTable
          caption="Computed strength of the options, 0 to 100"
          columns={[
            { key: "option", header: "Option", cell: (key) => looks(key).label },
            ...overview.bySemantics.map((one) => ({
              key: one.semantics,
              header: SEMANTICS_LABELS[one.semantics],
              numeric: true,
              cell: (key: string) => figureOf(one.strengths[key]!),
            })),
            { key: "label", header: "By attacks alone", cell: (key) => LABEL_WORDS[overview.labels[key]!] },
          ]}
          rows={own.order.flat()}
          rowKey={(key) => key}
        />
      </Disclosure>
    </div>
  );
}

function Differs({ overview, looks }: { readonly overview: StrengthOverview; readonly looks: OptionLooks }) {
  return (
    <Notice tone="warning" title="The order depends on how strengths are computed">
      <ul className="flex flex-col gap-1">
        {overview.bySemantics.map(({ semantics, order }) => (
          <li key={semantics}>
            {SEMANTICS_LABELS[semantics]}: {orderInWords(order, (key) => looks(key).label)}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Dung's grounded labelling, in words. */
export const LABEL_WORDS = { in: "accepted", out: "rejected", undecided: "undecided" } as const satisfies Record<Label, string>;
