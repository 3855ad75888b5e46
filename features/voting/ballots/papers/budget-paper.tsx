import { useId, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Bar } from "@/components/ui/marks/bar";
import { plural } from "@/lib/format";
import type { OptionLook } from "../../../shell/option-looks";
import { AmountStepper } from "./amount-stepper";
import { type Amounts, costOf, leftOf, mostFor, type Price, withAmount } from "./budget";
import { OptionHeading, OptionSummary } from "./option-heading";
import { type PaperProps, Question } from "./paper";

/** Dots spread over the options, or votes bought at a rising price; never more than the budget. */
export function BudgetPaper({ poll, looks, draft, onChoose }: PaperProps) {
  const id = useId();
  const [said, setSaid] = useState("");
  const { budget } = poll.limits;
  const kind = KINDS[poll.ballotType === "quadratic" ? "quadratic" : "cumulative"];
  const { price, unit, coin } = kind;
  const amounts = amountsIn(draft);
  const left = leftOf(price, amounts, budget);

  function want(look: OptionLook, wanted: number) {
    const next = withAmount(price, amounts, look.key, wanted, budget);
    const got = next[look.key] ?? 0;
    const rest = leftOf(price, next, budget);
    const refused =
      wanted > got
        ? `${price === "square" ? `${plural(wanted, unit)} would cost ${wanted * wanted}. ` : ""}Take some from another option first. `
        : "";
    setSaid(`${refused}${plural(got, unit)} for ${look.label}. ${rest} of ${plural(budget, coin)} left.`);
    if (got !== (amounts[look.key] ?? 0)) onChoose(price === "dot" ? { dots: next } : { votes: next });
  }

  return (
    <Fieldset className="max-w-2xl" legend={<Question>{poll.question}</Question>} hint={kind.hint(budget)}>
      <div
        id={id}
        className="sticky top-0 z-10 flex min-h-11 items-center justify-between gap-3 border-b border-edge bg-paper py-1 font-sans"
      >
        <p className="figures text-base">
          <span className="font-semibold">{left}</span> of {plural(budget, coin)} left
        </p>
        {left < budget ? (
          <Button variant="quiet" size="small" onClick={() => onChoose(price === "dot" ? { dots: {} } : { votes: {} })}>
            Clear
          </Button>
        ) : null}
      </div>
      <div className="divide-y divide-line border-b border-line">
        {poll.optionKeys.map(looks).map((look) => (
          <AmountRow key={look.key} {...{ look, kind, amounts, budget }} describedBy={id} onWant={(wanted) => want(look, wanted)} />
        ))}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Fieldset>
  );
}

type RowProps = {
  readonly look: OptionLook;
  readonly kind: Kind;
  readonly amounts: Amounts;
  readonly budget: number;
  readonly describedBy: string;
  readonly onWant: (wanted: number) => void;
};

function AmountRow({ look, kind: { price, unit, coin }, amounts, budget, describedBy, onWant }: RowProps) {
  const amount = amounts[look.key] ?? 0;
  const most = mostFor(price, amounts, look.key, budget);
  return (
    <div className="flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <OptionHeading look={look} />
        <AmountStepper option={look.label} unit={unit} value={amount} most={most} describedBy={describedBy} onWant={onWant} />
      </div>
      <Bar fraction={costOf(price, amount) / budget} mark={look.mark} height={8} />
      {price === "square" ? <PriceLine amount={amount} coin={coin} /> : null}
      <OptionSummary look={look} />
    </div>
  );
}

/** What the votes for an option cost, and what one more would. */
function PriceLine({ amount, coin }: { readonly amount: number; readonly coin: string }) {
  const next = 2 * amount + 1;
  return (
    <p className="figures font-sans text-sm">
      {amount === 0 ? "" : `${amount} × ${amount} = ${plural(amount * amount, coin)}. `}
      <span className="text-muted">{amount === 0 ? `The first vote costs ${plural(1, coin)}.` : `One more costs ${next} more.`}</span>
    </p>
  );
}

type Kind = { readonly price: Price; readonly unit: string; readonly coin: string; readonly hint: (budget: number) => string };

const KINDS = {
  cumulative: {
    price: "dot",
    unit: "dot",
    coin: "dot",
    hint: (budget) =>
      `You have ${plural(budget, "dot")}. Give an option as many as you like, up to all of them. Dots that you keep count for nothing.`,
  },
  quadratic: {
    price: "square",
    unit: "vote",
    coin: "credit",
    hint: (budget) =>
      `You have ${plural(budget, "credit")} to buy votes with. One vote for an option costs 1 credit, two cost 4, three cost 9: it is cheap to say something about many options, and dear to say much about one.`,
  },
} as const satisfies Record<"cumulative" | "quadratic", Kind>;

function amountsIn(draft: PaperProps["draft"]): Amounts {
  if (draft && "dots" in draft) return draft.dots;
  return draft && "votes" in draft ? draft.votes : {};
}
