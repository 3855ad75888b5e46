import { classNames } from "@/components/ui/class-names";
import { Bar } from "@/components/ui/marks/bar";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { CountedView, Scene } from "@/contracts/exercise/screen";
import type { ElectorateCount } from "@/contracts/voting/results";
import { FIGURES, type FigureId } from "@/domain/tally";
import { formatNumber, formatPercent, formatPoints, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { headlineOf } from "../../../shell/polls/headline";
import { type Bands, MOST } from "../room-on-wall";

type Props = { readonly scene: Extract<Scene, { kind: "results" }>; readonly looks: OptionLooks; readonly bands: Bands };

/** Who won, in a sentence; how the options did; who changed their mind. */
export function ResultsScene({ scene: { results }, looks, bands }: Props) {
  return results.map((result) => <Result key={result.poll.key} {...{ result, looks, bands }} />);
}

function Result({ result, looks, bands }: Omit<Props, "scene"> & { readonly result: CountedView }) {
  const { poll, counts } = result;
  const change = counts.length === 1 ? counts[0]!.change : null;
  const isRoomy = bands === 0 && poll.optionKeys.length <= 4;
  const most = MOST.countedOptions[bands];
  return (
    <section aria-labelledby={`result-${poll.key}`} className="flex min-h-0 flex-1 flex-col gap-[0.8em]">
      <div>
        <p className="font-sans text-muted lg:line-clamp-1">{poll.title}</p>
        <h2
          id={`result-${poll.key}`}
          className="font-serif text-[1.9em] leading-tight font-semibold text-balance wrap-anywhere lg:line-clamp-2"
        >
          {headlineOf(poll, result, (option) => looks(option).label)}
        </h2>
      </div>
      <div
        className={classNames(
          "grid min-h-0 gap-x-[2.5em] gap-y-[1em] overflow-hidden",
          isRoomy && "text-[1.25em]",
          (counts.length > 1 || change) && "lg:grid-cols-2",
        )}
      >
        {counts.map((count) => (
          <Figures key={count.electorate} {...{ count, looks, most }} isAlone={counts.length === 1} />
        ))}
        {change ? <Swing {...{ change, looks, most }} /> : null}
      </div>
    </section>
  );
}

type FiguresProps = { readonly count: ElectorateCount; readonly looks: OptionLooks; readonly most: number; readonly isAlone: boolean };

function Figures({ count: { electorate, tally }, looks, most, isAlone }: FiguresProps) {
  const [result] = tally.results;
  if (!result) return null;
  const rows = result.figures.toSorted((a, b) => a.place - b.place);
  const figure = (Object.keys(FIGURES) as FigureId[]).find((id) => id in (rows[0]?.amounts ?? {}));
  const amountOf = ({ amounts, support }: (typeof rows)[number]) => (figure ? (amounts[figure]?.value ?? 0) : support.value);
  const greatest = Math.max(0, ...rows.map(amountOf));
  const { counted } = tally.turnout;
  return (
    <div className="flex min-h-0 flex-col gap-[0.4em] font-sans">
      <h3 className="font-semibold">
        {isAlone ? "" : `${electorate === "participants" ? "People" : "Delegations"}: `}
        {figure ? FIGURES[figure].label : "Support"}, {plural(counted, "ballot")}
      </h3>
      <ol className="flex min-h-0 flex-col gap-[0.45em]">
        {rows.slice(0, most).map((row) => (
          <li key={row.option}>
            <span className="flex items-baseline justify-between gap-[1em]">
              <span className="flex min-w-0 items-baseline gap-[0.5em]">
                <OptionMark {...looks(row.option).mark} className="size-[0.8em] translate-y-[0.1em]" />
                <span className="font-medium lg:line-clamp-1">{looks(row.option).label}</span>
              </span>
              <span className="figures shrink-0 text-[1.15em] font-semibold">{words(figure, amountOf(row))}</span>
            </span>
            <span className="block border-l-2 border-edge">
              <Bar
                fraction={greatest > 0 ? Math.max(0, amountOf(row)) / greatest : 0}
                mark={looks(row.option).mark}
                className="h-[0.7em]"
              />
            </span>
          </li>
        ))}
      </ol>
      {rows.length > most ? <p className="text-muted">and {plural(rows.length - most, "more option")}</p> : null}
    </div>
  );
}

const words = (figure: FigureId | undefined, value: number): string =>
  figure === "share" || figure === "given" ? formatPercent(value) : formatNumber(value, Number.isInteger(value) ? 0 : 2);

type SwingProps = { readonly change: NonNullable<ElectorateCount["change"]>; readonly looks: OptionLooks; readonly most: number };

function Swing({ change: { flow, swing }, looks, most }: SwingProps) {
  const rows = swing.rows.flatMap(({ option, openingShare, finalShare }) =>
    option === null ? [] : [{ option, opening: openingShare.value, final: finalShare.value }],
  );
  const gains = rows.toSorted((a, b) => b.final - b.opening - (a.final - a.opening));
  return (
    <div className="flex min-h-0 flex-col gap-[0.4em] font-sans">
      <h3 className="font-semibold">
        {flow === null
          ? "How the whole moved"
          : flow.moved === 0
            ? "Nobody changed their mind"
            : `${plural(flow.moved, "elector")} changed their mind`}
      </h3>
      <table className="w-full border-collapse">
        <caption className="sr-only">
          Share of first choices in the opening and the final ballot, of {flow === null ? "all ballots of each" : "those who voted in both"}
        </caption>
        <thead>
          <tr className="border-b border-edge text-[0.85em] text-muted">
            <th scope="col" className="text-left font-normal">
              Option
            </th>
            <th scope="col" className="text-right font-normal">
              Opening
            </th>
            <th scope="col" className="text-right font-normal">
              Final
            </th>
            <th scope="col" className="text-right font-normal">
              Swing
            </th>
          </tr>
        </thead>
        <tbody>
          {gains.slice(0, most).map(({ option, opening, final }) => (
            <tr key={option} className="border-b border-line">
              <th scope="row" className="py-[0.25em] text-left font-medium">
                <span className="flex items-baseline gap-[0.5em]">
                  <OptionMark {...looks(option).mark} className="size-[0.8em] translate-y-[0.1em]" />
                  <span className="lg:line-clamp-1">{looks(option).label}</span>
                </span>
              </th>
              <td className="figures text-right text-muted">{formatPercent(opening)}</td>
              <td className="figures text-right">{formatPercent(final)}</td>
              <td className="figures text-right text-[1.1em] font-semibold">{formatPoints(final - opening)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
