import { ScrollRegion } from "@/components/ui/data/data-table";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { DebateView } from "@/contracts/debates/debates";
import type { Scene } from "@/contracts/exercise/screen";
import type { OptionLooks } from "../../../shell/option-looks";
import { StanceSign } from "../../../shell/positions/stance-mark";
import { positionsFinding, STANCE_WORDS, stanceOn } from "../../../shell/positions/stances";
import { type Bands, MOST } from "../room-on-wall";
import { asPositions, type PositionsProps, PositionsSummary } from "./positions-summary";

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
        <PositionsSummary {...{ rows, options, debate, looks, bands }} />
      )}
    </section>
  );
}

function Table({ rows, options, debate, looks }: PositionsProps) {
  return (
    <ScrollRegion label="Where the delegations stand on each option" className="min-h-0 lg:overflow-hidden">
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
    </ScrollRegion>
  );
}
