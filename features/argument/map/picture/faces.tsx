import { GAUGE, gaugePointer, gaugeRule } from "@/components/ui/marks/gauge";
import type { MapArgument, MapClaim, MapOption } from "@/contracts/argument/map";
import type { OptionLook } from "../../../shell/option-looks";
import { SIZES } from "../model/picture";
import type { Relation } from "../model/tree";
import { inLinesOf } from "../model/two-lines";
import { figureOf, RELATIONS, ratingsInShort } from "../words";

/** An option: a box with its hue and pattern at the side, and its name. */
export function OptionFace({ option, look }: { readonly option: MapOption; readonly look: OptionLook }) {
  const { width, height } = SIZES.option;
  const lines = inLinesOf(look.label, width - 44, 14.5);
  return (
    <>
      <rect className="map-box" x={-width / 2} y={-height / 2} width={width} height={height} rx="4" />
      <rect
        data-hue={look.mark.hue}
        data-pattern={look.mark.pattern}
        className="hue-fill"
        x={-width / 2 + 5}
        y={-height / 2 + 5}
        width="14"
        height={height - 10}
      />
      <Lines lines={lines} kind="option" x={-width / 2 + 28} y={-height / 2 + 24} step={18} />
      <Strength x={-width / 2 + 26} y={lines.length > 1 ? 14 : 4} strength={option.strength} />
      <rect
        data-hue={look.mark.hue}
        data-pattern={look.mark.pattern}
        className="hue-fill map-far-box"
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx="4"
      />
    </>
  );
}

/** A claim: a square-cornered box with its words. */
export function ClaimFace({ claim }: { readonly claim: MapClaim }) {
  const { width, height } = SIZES.claim;
  return (
    <>
      <rect className="map-box" x={-width / 2} y={-height / 2} width={width} height={height} />
      <InkOfStrength strength={claim.strength} width={width} height={height} />
      <Lines lines={inLinesOf(claim.text, width - 20, 13.8)} kind="claim" x={-width / 2 + 10} y={-height / 2 + 20} step={17} />
      <Strength x={-width / 2 + 8} y={height / 2 - 22} strength={claim.strength} />
      <text className="map-text" data-role="note" textAnchor="end" x={width / 2 - 10} y={height / 2 - 11}>
        {ratingsInShort(claim)}
      </text>
    </>
  );
}

/** An argument: round where it supports, with cut corners where it attacks; its sign and word say which. */
export function ArgumentFace({ argument, relation }: { readonly argument: MapArgument; readonly relation: Relation }) {
  const { width, height } = SIZES.argument;
  const { sign, word } = RELATIONS[relation];
  const corner = 9;
  const [right, bottom] = [width / 2, height / 2];
  return (
    <>
      {argument.polarity === "support" ? (
        <rect className="map-box" x={-right} y={-bottom} width={width} height={height} rx={bottom} />
      ) : (
        <path
          className="map-box"
          d={`M${-right + corner} ${-bottom}H${right - corner}L${right} ${-bottom + corner}V${bottom - corner}L${right - corner} ${bottom}H${-right + corner}L${-right} ${bottom - corner}V${-bottom + corner}Z`}
        />
      )}
      <InkOfStrength strength={argument.strength} width={width} height={height} />
      <text className="map-text" textAnchor="middle" y="-4">
        <tspan fontWeight="700">{sign}</tspan> {word}
      </text>
      <Strength x={-29} y={3} strength={argument.strength} />
    </>
  );
}

/** The gauge and the figure of a computed strength. */
function Strength({ x, y, strength }: { readonly x: number; readonly y: number; readonly strength: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={gaugeRule} className="gauge-rule" />
      <path d={gaugePointer(strength)} className="gauge-pointer" />
      <text className="map-text" fontWeight="600" x={GAUGE.width + 3} y="11">
        {figureOf(strength)}
      </text>
    </g>
  );
}

/** From afar, how strong it is. */
function InkOfStrength({ strength, width, height }: { readonly strength: number; readonly width: number; readonly height: number }) {
  return (
    <rect
      className="map-ink-of-strength"
      x={-width / 2}
      y={-height / 2}
      width={width}
      height={height}
      fillOpacity={Math.round(strength * 70) / 100}
    />
  );
}

type LinesProps = {
  readonly lines: readonly string[];
  readonly kind: "option" | "claim";
  readonly x: number;
  readonly y: number;
  readonly step: number;
};

function Lines({ lines, kind, x, y, step }: LinesProps) {
  return (
    <text className="map-text" data-role={kind}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one text may be the same.
        <tspan key={index} x={x} y={y + index * step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
