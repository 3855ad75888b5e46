import { classNames } from "@/components/ui/class-names";
import { Bar } from "@/components/ui/marks/bar";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { DebateView } from "@/contracts/debates";
import type { Scene } from "@/contracts/screen";
import { plural } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { StanceSign } from "../../shell/positions/stance-mark";
import { countStances, positionsFinding, STANCE_ORDER, STANCE_WORDS, stanceOn } from "../../shell/positions/stances";
import { type Bands, MOST } from "../room-on-wall";

type Rows = Extract<Scene, { kind: "positions" }>["rows"];
type Props = {
  readonly scene: Extract<Scene, { kind: "positions" }>;
  readonly debate: DebateView;
  readonly looks: OptionLooks;
  readonly bands: Bands;
};

/** A table that a room can read has so many columns at most. */
const MOST_COLUMNS = 7;

/** Where the delegations stand: each by itself, or where there are many how many take which stance. */
export function PositionsScene({ scene: { rows }, debate, looks, bands }: Props) {
  const options = debate.options.map(({ key }) => key);
  const voting = rows.filter(({ delegation }) => debate.delegations.some(({ key, kind }) => key === delegation && kind === "voting"));
  const finding =
    rows.length === 0 ? "No delegation has a position yet" : positionsFinding(asPositions(voting), options, (key) => looks(key).label);
  const fits = rows.length <= MOST.positionRows[bands] && options.length <= MOST_COLUMNS;
  return (
    <section aria-labelledby="scene" className="flex min-h-0 flex-1 flex-col gap-[0.8em]">
      <h2 id="scene" className="font-serif text-[1.4em] leading-tight font-semibold lg:line-clamp-2">
        {finding}
      </h2>
      {rows.length === 0 ? null : fits ? (
        <Table {...{ rows, options, debate, looks }} />
      ) : (
        <Summary {...{ rows, options, debate, looks, bands }} />
      )}
    </section>
  );
}

type TableProps = { readonly rows: Rows; readonly options: readonly string[]; readonly debate: DebateView; readonly looks: OptionLooks };

function Table({ rows, options, debate, looks }: TableProps) {
  return (
    <div className="min-h-0 overflow-x-auto lg:overflow-hidden">
      <table className="w-full border-collapse font-sans">
        <caption className="sr-only">Where the delegations stand on each option</caption>
        <thead>
          <tr className="border-b border-edge align-bottom">
            <th scope="col" className="pr-[0.8em] pb-[0.4em] text-left font-semibold">
              Delegation
            </th>
            {options.map((option) => (
              <th key={option} scope="col" className="px-[0.5em] pb-[0.4em] text-left text-[0.9em] leading-tight font-semibold">
                <span className="flex items-baseline gap-[0.4em]">
                  <OptionMark {...looks(option).mark} className="size-[0.8em] translate-y-[0.1em]" />
                  <span className="lg:line-clamp-2">{looks(option).label}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ delegation, stances }) => {
            const view = debate.delegations.find(({ key }) => key === delegation);
            return (
              <tr key={delegation} className="border-b border-line">
                <th scope="row" className="py-[0.3em] pr-[0.8em] text-left font-semibold">
                  <span className="flex items-center gap-[0.5em]">
                    <Monogram letters={view?.monogram ?? "?"} size="small" />
                    <span className="lg:line-clamp-1">{view?.name ?? delegation}</span>
                  </span>
                </th>
                {options.map((option) => {
                  const stance = stanceOn({ stances }, option);
                  return (
                    <td key={option} className="px-[0.5em] py-[0.3em]">
                      <span className="flex items-center gap-[0.4em] text-[0.95em]">
                        <StanceSign stance={stance} />
                        {STANCE_WORDS[stance].label}
                      </span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Monograms of so many delegations fit beside their stances. */
const MOST_MONOGRAMS = 26;

function Summary({ rows, options, debate, looks, bands }: TableProps & { readonly bands: Bands }) {
  const shown = options.slice(0, MOST.positionOptions[bands]);
  const isRoomy = options.length <= 4 && bands === 0 && rows.length <= MOST_MONOGRAMS;
  return (
    <ul
      className={classNames(
        "grid min-h-0 auto-rows-min gap-x-[2em] overflow-hidden font-sans",
        isRoomy ? "gap-y-[0.9em]" : "gap-y-[0.6em] lg:grid-cols-2",
      )}
    >
      {shown.map((option) => (
        <li key={option} className="min-w-0 border-t border-line pt-[0.3em]">
          <span className={classNames("flex items-baseline gap-[0.5em] font-semibold", isRoomy && "text-[1.2em]")}>
            <OptionMark {...looks(option).mark} className="size-[0.8em]" />
            <span className="min-w-0 flex-1 lg:line-clamp-1">{looks(option).label}</span>
          </span>
          {isRoomy ? <WhoStandsWhere {...{ rows, option, debate }} /> : <HowMany {...{ rows, option, looks }} />}
        </li>
      ))}
      {options.length > shown.length ? <li className="text-muted">and {plural(options.length - shown.length, "more option")}</li> : null}
    </ul>
  );
}

function WhoStandsWhere({ rows, option, debate }: { readonly rows: Rows; readonly option: string; readonly debate: DebateView }) {
  const views = new Map(debate.delegations.map((delegation) => [delegation.key, delegation]));
  return (
    <span className="mt-[0.3em] grid gap-x-[1.2em] gap-y-[0.3em] sm:grid-cols-2 lg:grid-cols-4">
      {STANCE_ORDER.map((stance) => {
        const there = rows.filter(({ stances }) => stanceOn({ stances }, option) === stance);
        return (
          <span key={stance} className="min-w-0">
            <span className="flex items-center gap-[0.4em]">
              <StanceSign stance={stance} />
              {STANCE_WORDS[stance].label} <span className="figures font-semibold">{there.length}</span>
            </span>
            <span className="mt-[0.2em] flex flex-wrap gap-[0.2em]">
              {there.map(({ delegation }) => (
                <Monogram
                  key={delegation}
                  letters={views.get(delegation)?.monogram ?? "?"}
                  name={views.get(delegation)?.name ?? delegation}
                />
              ))}
            </span>
          </span>
        );
      })}
    </span>
  );
}

function HowMany({ rows, option, looks }: { readonly rows: Rows; readonly option: string; readonly looks: OptionLooks }) {
  const counts = countStances(asPositions(rows), option);
  return (
    <>
      <Bar fraction={counts.backs / rows.length} mark={looks(option).mark} className="mt-[0.2em] h-[0.5em]" />
      <span className="flex flex-wrap gap-x-[1em] text-[0.9em]">
        {STANCE_ORDER.map((stance) => (
          <span key={stance} className="flex items-center gap-[0.3em]">
            <StanceSign stance={stance} />
            {STANCE_WORDS[stance].label} <span className="figures font-semibold">{counts[stance]}</span>
          </span>
        ))}
      </span>
    </>
  );
}

/** The findings ask positions for nothing but their stances. */
const asPositions = (rows: Rows) =>
  rows.map(({ delegation, stances }) => ({ delegation, stances, revision: 0, reason: "", declaredBy: null, at: "" }));
