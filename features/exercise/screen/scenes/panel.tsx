import { type RangeMark, RangeRows } from "@/components/charts/plots/range-rows";
import type { PanelScene } from "@/contracts/exercise/screen";
import type { Consensus } from "@/domain/elicitation";
import { formatNumber, plural } from "@/lib/format";
import { type Bands, MOST } from "../room-on-wall";

type Props = { readonly scene: PanelScene; readonly bands: Bands };
type ItemOnWall = PanelScene["items"][number];

/** Where a closed panel stands on each item, in one picture for those on one scale, and in words for the rest. */
export function PanelResultsScene({ scene: { rounds, respondents, settled, items }, bands }: Props) {
  const onScale = items.filter(({ scale }) => scale?.isWhole && scale.least === 1 && scale.most === 9);
  const shown = (onScale.length > 0 ? onScale : items).slice(0, MOST.panelItems[bands]);
  const left = items.length - shown.length;
  return (
    <section aria-labelledby="panel-on-wall" className="flex min-h-0 flex-1 flex-col gap-[0.8em]">
      <div>
        <p className="font-sans text-muted lg:line-clamp-1">
          The panel, {plural(rounds, "round")}, {plural(respondents, "panellist")} in the last
        </p>
        <h2 id="panel-on-wall" className="font-serif text-[1.9em] leading-tight font-semibold text-balance lg:line-clamp-2">
          {headline(items, settled)}
        </h2>
      </div>
      {onScale.length > 0 ? (
        <div className="min-h-0 max-w-[60em]">
          <RangeRows
            rows={shown.map((item) => ({ key: item.key, label: item.question, marks: marksOf(item), figure: figureOf(item) }))}
            axis={{ from: 1, to: 9 }}
            ticks={[1, 3, 5, 7, 9]}
            tick={String}
            unit="median and middle half of the answers"
          />
        </div>
      ) : null}
      <ul className={onScale.length > 0 ? "sr-only" : "flex min-h-0 flex-col gap-[0.5em] overflow-hidden font-sans"}>
        {shown.map((item) => (
          <li key={item.key} className="flex items-baseline justify-between gap-[1em]">
            <span className="font-medium lg:line-clamp-1">{item.question}</span>
            <span className="figures shrink-0 font-semibold">{figureOf(item)}</span>
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="font-sans text-muted">and {plural(left, "more item")}</p> : null}
    </section>
  );
}

function headline(items: readonly ItemOnWall[], settled: PanelScene["settled"]): string {
  if (settled && settled.of > 0) return `${settled.settled} of ${plural(settled.of, "item")} settled`;
  const judged = items.filter(({ consensus }) => consensus !== null);
  if (judged.length === 0) return "What the panel answered";
  const agreed = judged.filter(({ consensus }) => consensus !== "none").length;
  return `The panel agrees on ${agreed} of ${plural(judged.length, "item")}`;
}

const VERDICTS = { in: ", agreed", out: ", agreed against", none: "" } as const satisfies Record<Consensus, string>;

const figureOf = ({ median, unit, consensus }: ItemOnWall): string =>
  `${formatNumber(median, Number.isInteger(median) ? 0 : 1)}${unit === "" ? "" : ` ${unit}`}${consensus ? VERDICTS[consensus] : ""}`;

const marksOf = ({ q1, q3, median }: ItemOnWall): readonly RangeMark[] => [
  ...(q1 === null || q3 === null ? [] : [{ kind: "band" as const, from: q1, to: q3 }]),
  { kind: "dot", at: median },
];
