import { classNames } from "@/components/ui/class-names";
import { Bar } from "@/components/ui/marks/bar";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { DebateView } from "@/contracts/debates/debates";
import type { Scene } from "@/contracts/exercise/screen";
import { plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { StanceSign } from "../../../shell/positions/stance-mark";
import { countStances, STANCE_ORDER, STANCE_WORDS, stanceOn } from "../../../shell/positions/stances";
import { type Bands, MOST } from "../room-on-wall";

export type Rows = Extract<Scene, { kind: "positions" }>["rows"];
export type PositionsProps = {
  readonly rows: Rows;
  readonly options: readonly string[];
  readonly debate: DebateView;
  readonly looks: OptionLooks;
};

/** Two lines of monograms for each stance fit under so many options. */
const MOST_MONOGRAMS = 14;
const MOST_WITH_MONOGRAMS = 3;

/** Option by option who takes which stance, or where there is no room for that how many do. */
export function PositionsSummary({ rows, options, debate, looks, bands }: PositionsProps & { readonly bands: Bands }) {
  const shown = options.slice(0, MOST.positionOptions[bands]);
  const isRoomy = options.length <= MOST_WITH_MONOGRAMS && bands === 0 && rows.length <= MOST_MONOGRAMS;
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
export const asPositions = (rows: Rows) =>
  rows.map(({ delegation, stances }) => ({ delegation, stances, revision: 0, reason: "", declaredBy: null, at: "" }));
