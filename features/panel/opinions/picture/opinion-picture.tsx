"use client";

import { PlotFrame } from "@/components/charts/plot-frame";
import type { MyStandingView, OpinionMapView } from "@/contracts/panel/opinions";
import { formatNumber, formatPercent, plural } from "@/lib/format";
import { companyName, letterOf } from "../words";
import { type Place, SIZES, scaleOf } from "./scale";

type Props = {
  readonly debate: string;
  readonly map: OpinionMapView;
  readonly mine: MyStandingView;
  readonly textOf: (claim: string) => string;
};

/** Who stands near whom: marks of five people or more, told apart by shape, with a letter in the middle of each camp. */
export function OpinionPicture({ debate, map, mine, textOf }: Props) {
  const { companies, marks, camps, axes, explained } = map;
  const across = explained[0] + explained[1];
  return (
    <PlotFrame
      title={`${plural(map.counted, "person", "people")} in ${plural(camps.length, "camp")}, by how alike they rate`}
      subtitle={`Each mark stands for five people or more; the nearer, the more alike. The picture holds ${formatPercent(across)} of all differences.`}
      note={<Directions {...axes} textOf={textOf} />}
      name={`${debate}-opinions`}
      fits
      figure={(value, column) => formatNumber(value, column === 1 ? 0 : 3)}
      table={{
        header: ["Camp", "People", "Across", "Up"],
        rows: marks.map(({ company, people, x, y }) => [companyName(companies[company]!), people, x, y]),
      }}
    >
      {SIZES.map((size) => (
        <Plane key={size.name} size={size} map={map} mine={mine} />
      ))}
    </PlotFrame>
  );
}

type PlaneProps = Pick<Props, "map" | "mine"> & { readonly size: (typeof SIZES)[number] };

/** The reader's own place lies over the picture: a picture that is saved and handed on does not have it. */
function Plane({ map: { marks, camps }, map, mine, size }: PlaneProps) {
  const { width, height, className } = size;
  const scale = scaleOf(map, mine, size);
  const middle = scale.at({ x: 0, y: 0 });
  const viewBox = `0 0 ${width} ${height}`;
  return (
    <div className={`relative ${className}`}>
      <svg viewBox={viewBox} aria-hidden="true" className="plot w-full">
        <line x1={0} x2={width} y1={middle.y} y2={middle.y} className="plot-grid" />
        <line y1={0} y2={height} x1={middle.x} x2={middle.x} className="plot-grid" />
        {marks.map(({ company, people, ...place }) => (
          <Mark key={`${company} ${place.x} ${place.y} ${people}`} company={company} at={scale.at(place)} radius={scale.radius(people)} />
        ))}
        {camps.map(({ middle: own }, camp) => (own ? <Letter key={letterOf(camp)} letter={letterOf(camp)} at={scale.at(own)} /> : null))}
      </svg>
      {mine ? (
        <svg viewBox={viewBox} aria-hidden="true" className="plot absolute inset-0 w-full">
          <You at={scale.at(mine)} isRight={scale.at(mine).x > width - MARGIN_FOR_WORD} />
        </svg>
      ) : null}
    </div>
  );
}

const MARGIN_FOR_WORD = 60;

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
function You({ at: { x, y }, isRight }: { readonly at: Place; readonly isRight: boolean }) {
  return (
    <>
      <circle cx={x} cy={y} r={6} className="plot-truth" />
      <text x={isRight ? x - 10 : x + 10} y={y - 8} className={isRight ? "plot-text plot-end" : "plot-text"}>
        You
      </text>
    </>
  );
}
