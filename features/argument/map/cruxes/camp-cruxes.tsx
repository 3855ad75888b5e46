import { DataTable } from "@/components/ui/data/data-table";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { CampCruxView, CampFigureView, CruxesView } from "@/contracts/argument/strength";
import type { DelegationView } from "@/contracts/debates/debates";
import { formatNumber, joinWords, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { floorOf } from "../words";

type Props = {
  readonly debate: string;
  readonly cruxes: CruxesView;
  readonly delegations: readonly DelegationView[];
  readonly looks: OptionLooks;
};

/** Claims where the camps' mean ratings part most. Camps with fewer than five raters of a claim are not shown for it. */
export function CampCruxes({ debate, cruxes: { camps, favourites }, delegations, looks }: Props) {
  return (
    <>
      <CampsInWords favourites={favourites} delegations={delegations} looks={looks} />
      {camps.length === 0 ? (
        <EmptyState title="No camps to set against each other yet">
          A claim is shown here once two camps have rated it with five people or more each, and see it differently. Fewer than that would
          show what single people think.
        </EmptyState>
      ) : (
        <>
          <ol className="flex flex-col divide-y divide-line">
            {camps.map((crux) => (
              <li key={crux.claim.id} className="flex flex-col gap-1.5 py-4">
                <p dir="auto" className="measure font-serif text-lg">
                  <TextLink href={floorOf(debate, crux.claim)}>{crux.claim.text}</TextLink>
                </p>
                <Figures crux={crux} looks={looks} />
              </li>
            ))}
          </ol>
          <Disclosure summary="Show as table">
            <CampTable camps={camps} looks={looks} />
          </Disclosure>
        </>
      )}
    </>
  );
}

function Figures({ crux, looks }: { readonly crux: CampCruxView; readonly looks: OptionLooks }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 font-sans text-sm">
      {[...crux.shown]
        .sort((a, b) => b.mean - a.mean)
        .map((figure) => (
          <li key={figure.camp} className="flex items-center gap-2">
            {figure.camp ? <OptionMark {...looks(figure.camp).mark} /> : null}
            {campName(figure, looks)}
            <span className="figures font-semibold">{meanOf(figure)}</span>
            <span className="text-muted">({plural(figure.raters, "rating")})</span>
          </li>
        ))}
      {crux.hidden > 0 ? <li className="text-muted">{plural(crux.hidden, "camp")} with too few ratings to be shown</li> : null}
    </ul>
  );
}

function CampTable({ camps, looks }: { readonly camps: readonly CampCruxView[]; readonly looks: OptionLooks }) {
  const names = [...new Set(camps.flatMap(({ shown }) => shown.map(({ camp }) => camp)))];
  return (
    <DataTable
      caption="Mean ratings by camp, −1 to 1"
      columns={[
        { key: "claim", header: "Claim", cell: ({ claim }) => claim.text, className: "font-serif min-w-56" },
        ...names.map((camp) => ({
          key: camp || "none",
          header: campName({ camp }, looks),
          numeric: true,
          cell: ({ shown }: CampCruxView) => {
            const figure = shown.find((one) => one.camp === camp);
            return figure ? meanOf(figure) : "not shown";
          },
        })),
        { key: "parting", header: "Apart by", numeric: true, cell: ({ parting }) => formatNumber(parting, 2) },
      ]}
      rows={camps}
      rowKey={({ claim }) => claim.id}
    />
  );
}

/** Who is in which camp. */
function CampsInWords({ favourites, delegations, looks }: Pick<Props, "delegations" | "looks"> & Pick<CruxesView, "favourites">) {
  const names = new Map(delegations.map(({ key, name }) => [key, name]));
  const byOption = new Map<string, string[]>();
  for (const { delegation, option } of favourites) {
    const name = names.get(delegation);
    if (option && name) byOption.set(option, [...(byOption.get(option) ?? []), name]);
  }
  if (byOption.size === 0) return <p className="measure font-sans text-sm">No delegation favours one option more than the others yet.</p>;
  return (
    <ul className="flex flex-col gap-1 font-sans text-sm">
      {[...byOption].map(([option, members]) => (
        <li key={option} className="flex items-baseline gap-2">
          <OptionMark {...looks(option).mark} className="self-center" />
          <span>
            <span className="font-semibold">{looks(option).label}</span>: {joinWords(members)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const campName = ({ camp }: Pick<CampFigureView, "camp">, looks: OptionLooks) => (camp ? looks(camp).label : "No favourite");
const meanOf = ({ mean }: CampFigureView) => (mean > 0 ? `+${formatNumber(mean, 2)}` : formatNumber(mean, 2));
