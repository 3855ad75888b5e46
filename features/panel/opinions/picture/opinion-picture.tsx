"use client";

import { PlotFrame } from "@/components/charts/plot-frame";
import type { MyStandingView, OpinionMapView } from "@/contracts/panel/opinions";
import { formatNumber, formatPercent, plural } from "@/lib/format";
import { companyName, letterOf } from "../words";
import { HEIGHT, type Place, scaleOf, WIDTH } from "./scale";

type Props = {
  readonly debate: string;
  readonly map: OpinionMapView;
  readonly mine: MyStandingView;
  readonly textOf: (claim: string) => string;
};

/** Who stands near whom: marks of five people or more, told apart by shape, with a letter in the middle of each camp. */
export function OpinionPicture({ debate, map, mine, textOf }: Props) {
  const scale = scaleOf(map, mine);
  const { companies, marks, camps, axes, explained } = map;
  const across = explained[0] + explained[1];
  return (
    <PlotFrame
      title={`${plural(map.counted, "person", "people")} in ${plural(camps.length, "camp")}, by how alike they rate`}
      subtitle={`Each mark stands for five people or more; the nearer, the more alike. The picture holds ${formatPercent(across)} of all differences.`}
      note={<Directions {...axes} textOf={textOf} />}
      name={`${debate}-opinions`}
      figure={(value, column) => formatNumber(value, column === 1 ? 0 : 3)}
      table={{
        header: ["Camp", "People", "Across", "Up"],
        rows: marks.map(({ company, people, x, y }) => [companyName(companies[company]!), people, x, y]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="plot w-full">
        <line x1={0} x2={WIDTH} y1={scale.at({ x: 0, y: 0 }).y} y2={scale.at({ x: 0, y: 0 }).y} className="plot-grid" />
        <line y1={0} y2={HEIGHT} x1={scale.at({ x: 0, y: 0 }).x} x2={scale.at({ x: 0, y: 0 }).x} className="plot-grid" />
        {marks.map(({ company, people, ...place }) => (
          <Mark key={`${company} ${place.x} ${place.y} ${people}`} company={company} at={scale.at(place)} radius={scale.radius(people)} />
        ))}
        {camps.map(({ middle }, camp) => (middle ? <Letter key={letterOf(camp)} letter={letterOf(camp)} at={scale.at(middle)} /> : null))}
        {mine ? <You at={scale.at(mine)} /> : null}
      </svg>
    </PlotFrame>
  );
}

/** What agreeing with a claim has to do with standing somewhere. */
function Directions({ right, up, textOf }: OpinionMapView["axes"] & Pick<Props, "textOf">) {
  if (right === null) return null;
  return (
    <>
      Whoever agrees with “{textOf(right)}” stands further to the right{up === null ? "" : `, and with “${textOf(up)}” further up`}.
    </>
  );
}

type MarkProps = { readonly company: number; readonly at: Place; readonly radius: number };

/** Circle, square, triangle, diamond, and a hollow circle: in the order of the companies. */
function Mark({ company, at: { x, y }, radius: r }: MarkProps) {
  if (company === 1) return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} className="plot-ring" />;
  if (company === 2)
    return <path d={`M${x} ${y - r * 1.15}L${x + r * 1.05} ${y + r * 0.8}L${x - r * 1.05} ${y + r * 0.8}Z`} className="plot-column" />;
  if (company === 3)
    return <path d={`M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}Z`} className="plot-ring" />;
  return <circle cx={x} cy={y} r={r} className={company === 0 ? "plot-column" : "plot-ring"} />;
}

function Letter({ letter, at: { x, y } }: { readonly letter: string; readonly at: Place }) {
  return (
    <>
      <circle cx={x} cy={y} r={13} className="plot-ring" />
      <text x={x} y={y + 5} className="plot-text plot-middle">
        {letter}
      </text>
    </>
  );
}

/** In the accent, with its word: drawn for the reader alone. */
function You({ at: { x, y } }: { readonly at: Place }) {
  return (
    <>
      <circle cx={x} cy={y} r={6} className="plot-truth" />
      <text x={x + 10} y={y - 8} className="plot-text">
        You
      </text>
    </>
  );
}
