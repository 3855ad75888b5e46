import { formatFigure } from "@/lib/format";
import { NumberField } from "./number-field";
import { type PaperProps, partsOf } from "./paper";

export function ProbabilityPaper({ value, onSay }: PaperProps<"probability">) {
  const said = typeof value === "number" ? value : undefined;
  return <NumberField label="Your probability" hint="From 0 to 100 percent." unit="%" value={said} onSay={onSay} />;
}

/** Asked in this order, so that the best estimate does not anchor the ends (Speirs-Bridge et al. 2010). */
const STEPS = [
  ["lowest", "The lowest it could be"],
  ["highest", "The highest it could be"],
  ["best", "Your best estimate"],
  ["confidence", "How sure you are that it lies between the two"],
] as const;

export function EstimatePaper({ item, value, onSay }: PaperProps<"estimate">) {
  const parts = partsOf<number>(value);
  const say = (step: string, number: number | undefined) => {
    const { [step]: _, ...others } = parts;
    onSay(number === undefined ? others : { ...others, [step]: number });
  };
  const about = aboutQuantity(item.settings);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {about ? <p className="measure font-sans text-sm text-muted sm:col-span-2">{about}</p> : null}
      {STEPS.map(([step, label]) => (
        <NumberField
          key={step}
          label={label}
          hint={step === "confidence" ? "From 50 to 100 percent." : undefined}
          unit={step === "confidence" ? "%" : item.settings.unit || undefined}
          value={parts[step]}
          onSay={(number) => say(step, number)}
        />
      ))}
    </div>
  );
}

/** What a panellist has to know of the quantity before they give a number. */
function aboutQuantity({ scale, least, most, unit }: PaperProps<"estimate">["item"]["settings"]): string {
  const [from, to] = [least, most].map((end) => (end === null ? null : `${formatFigure(end)} ${unit}`.trim()));
  const bounds = from && to ? `It lies between ${from} and ${to}.` : from ? `It is at least ${from}.` : to ? `It is at most ${to}.` : "";
  return [bounds, scale === "log" ? BY_FACTORS : ""].filter(Boolean).join(" ");
}

const BY_FACTORS = "Estimates are compared by factors: from 10 to 100 is as far as from 100 to 1,000.";
