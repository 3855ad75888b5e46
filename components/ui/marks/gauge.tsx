type Props = {
  /** 0 to 1. */
  readonly value: number;
  readonly className?: string;
};

/** A ruled scale with a pointer at a strength. Decorative: its figure stands beside it. `<Gauge value={0.62} />` */
export function Gauge({ value, className }: Props) {
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${GAUGE.width} ${GAUGE.height}`} width={GAUGE.width} height={GAUGE.height} className={className}>
      <path d={gaugeRule} className="gauge-rule" />
      <path d={gaugePointer(value)} className="gauge-pointer" />
    </svg>
  );
}

/** For pictures of which a gauge is a part. */
export const GAUGE = { width: 38, height: 12 } as const;
const [LEFT, LENGTH, BASE] = [3, 32, 10.5];

/** A line with marks at 0, 25, 50, 75 and 100. */
export const gaugeRule = [0, 1, 2, 3, 4]
  .map((mark) => `M${LEFT + (mark * LENGTH) / 4} ${BASE}v${mark % 2 ? -2.5 : -4.5}`)
  .join("")
  .concat(`M${LEFT} ${BASE}h${LENGTH}`);

/** A triangle that points at a strength, 0 to 1, from above. */
export function gaugePointer(value: number): string {
  const x = Math.round((LEFT + Math.min(1, Math.max(0, value)) * LENGTH) * 10) / 10;
  return `M${x} ${BASE - 2}l-3 -7.5h6z`;
}
