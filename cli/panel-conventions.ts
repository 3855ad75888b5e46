import { type Agreement, CONSENSUS_RULES, type ConsensusRule, RATING_SCALE, type Scale, thirdsOf } from "@/domain/elicitation";
import { type Given, oneOf } from "./flags";
import type { PanelConventions } from "./report/panel-figures";
import { UsageProblem } from "./usage-problem";

/** What flags say about scale, agreement and consensus. Throws a `UsageProblem`. */
export function conventionsOf(given: Given): PanelConventions {
  return { scale: scaleOf(given), agreement: agreementAsked(given), consensus: consensusAsked(given) };
}

function scaleOf({ values }: Given): Scale {
  const asked = values.get("scale");
  if (asked === undefined) return RATING_SCALE;
  const ends = rangeIn(asked);
  if (!ends?.every(Number.isInteger) || ends[0]! >= ends[1]!)
    throw new UsageProblem(`--scale is two whole numbers such as 1-5, the smaller first, not “${asked}”.`);
  return { least: ends[0]!, most: ends[1]!, isWhole: true };
}

function agreementAsked({ values }: Given): Agreement {
  const asked = values.get("agreement") ?? "thirds";
  if (asked === "thirds" || asked === "mode") return { kind: asked };
  const distance = /^within:(\d+(?:\.\d+)?)$/.exec(asked);
  if (distance) return { kind: "around-median", distance: Number(distance[1]) };
  const ends = rangeIn(asked);
  if (ends && ends[0]! <= ends[1]!) return { kind: "band", band: { from: ends[0]!, to: ends[1]! } };
  throw new UsageProblem(
    `--agreement is thirds, mode, two numbers such as 7-9, or within:1 for those at most 1 from the median, not “${asked}”.`,
  );
}

function consensusAsked(given: Given): ConsensusRule {
  const kind = oneOf(given, "consensus", CONSENSUS_RULES) ?? CONSENSUS_RULES[0];
  for (const [flag, rule] of Object.entries(THRESHOLDS_OF))
    if (given.values.has(flag) && rule !== kind) throw new UsageProblem(`--${flag} goes with --consensus ${rule}, not with ${kind}.`);
  if (kind === "shares") return { kind, atLeast: shareIn(given, "at-least", 70), under: shareIn(given, "under", 15) };
  return kind === "median-iqr" ? { kind, largestIqr: numberOf(given, "largest-iqr", 2, Number.MAX_SAFE_INTEGER) } : { kind };
}

const THRESHOLDS_OF = { "at-least": "shares", under: "shares", "largest-iqr": "median-iqr" } as const;

const shareIn = (given: Given, flag: string, otherwise: number): number => numberOf(given, flag, otherwise, 100) / 100;

function numberOf({ values }: Given, flag: string, otherwise: number, most: number): number {
  const asked = values.get(flag);
  if (asked === undefined) return otherwise;
  const number = /^\d+(?:\.\d+)?$/.test(asked) ? Number(asked) : Number.NaN;
  if (number <= most) return number;
  throw new UsageProblem(`--${flag} is a number ${most === 100 ? "from 0 to 100" : "of 0 or more"}, not “${asked}”.`);
}

/** Two numbers with a dash between them. */
function rangeIn(text: string): readonly number[] | null {
  const ends = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(text);
  return ends && [Number(ends[1]), Number(ends[2])];
}

export function agreementInWords({ agreement, scale }: PanelConventions): string {
  switch (agreement.kind) {
    case "thirds": {
      const { low, middle, high } = thirdsOf(scale);
      const bands = [low, middle, high]
        .filter(({ from, to }) => from <= to)
        .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
      return `share in the fullest of ${bands.join(", ")}`;
    }
    case "band":
      return `share from ${agreement.band.from} to ${agreement.band.to}`;
    case "around-median":
      return `share at most ${agreement.distance} from the median`;
    case "mode":
      return "share of the most frequent value";
  }
}

export function consensusInWords({ consensus, scale }: PanelConventions): string {
  const { low, high } = thirdsOf(scale);
  const ends = `in for ${high.from}-${high.to}, out for ${low.from}-${low.to}`;
  switch (consensus.kind) {
    case "shares":
      return `${ends}: at least ${Number((consensus.atLeast * 100).toFixed(6))}% there and under ${Number((consensus.under * 100).toFixed(6))}% opposite`;
    case "median-iqr":
      return `${ends}: the median there and an interquartile range of at most ${consensus.largestIqr}`;
    case "rand-ucla":
      return `${ends}: the median there and a disagreement index of at most 1`;
  }
}
