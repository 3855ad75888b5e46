import { formatNumber } from "@/lib/format";
import { NumberField } from "./number-field";
import { labelOf, type PaperProps, partsOf } from "./paper";

/** 100 points over several things. */
export function AllocationPaper({ item, value, onSay }: PaperProps<"allocation">) {
  const parts = partsOf<number>(value);
  const left = 100 - item.settings.among.reduce((sum, key) => sum + (parts[key] ?? 0), 0);
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="figures font-sans text-base">
        <span className="font-semibold">{formatNumber(Math.abs(left), Number.isInteger(left) ? 0 : 1)}</span>
        {left < 0 ? " points more than 100 are given" : " of 100 points are left to give"}
      </p>
      <div className="flex flex-col gap-3">
        {item.settings.among.map((key) => (
          <NumberField
            key={key}
            label={labelOf(item, key)}
            unit="points"
            value={parts[key]}
            onSay={(points) => {
              const { [key]: _, ...others } = parts;
              onSay(points === undefined ? others : { ...others, [key]: points });
            }}
          />
        ))}
      </div>
    </div>
  );
}
