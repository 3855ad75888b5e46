/** Where values stand on a line: from one to another, evenly or by factors. */
export type Axis = { readonly from: number; readonly to: number; readonly isLog?: boolean };

/** The place of a value on an axis, 0 to 1; what lies outside stands at its end. */
export function placeOn({ from, to, isLog = false }: Axis, value: number): number {
  const on = isLog ? Math.log : (one: number) => one;
  const span = on(to) - on(from);
  if (!(span > 0)) return 0.5;
  return Math.min(1, Math.max(0, (on(value) - on(from)) / span));
}

/** An axis that holds all values, with a little room at both ends; for one value, room about it. */
export function axisAround(values: readonly number[], isLog = false): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (isLog) {
    const factor = Math.max((most / least) ** 0.05, 1.05);
    return { from: least / factor, to: most * factor, isLog };
  }
  const room = most > least ? (most - least) * 0.05 : Math.max(Math.abs(most) * 0.05, 0.5);
  return { from: least - room, to: most + room };
}

/** Round values on an axis, about five: 0, 20, 40 …; on one by factors 1, 2, 5, 10 …. */
export function ticksOn(axis: Axis): readonly number[] {
  return axis.isLog ? logTicks(axis) : linearTicks(axis);
}

const STEPS = [1, 2, 5, 10] as const;

function linearTicks({ from, to }: Axis): readonly number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)));
}

function logTicks({ from, to }: Axis): readonly number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, place) => place + Math.floor(Math.log10(from)),
  );
  const all = powers
    .flatMap((power) => [1, 2, 5].map((one) => Number((one * 10 ** power).toPrecision(12))))
    .filter((tick) => tick >= from && tick <= to);
  const whole = all.filter((tick) => Number.isInteger(Math.log10(tick)));
  if (all.length <= 8 || whole.length < 2) return all.slice(0, 8);
  return whole.filter((_, place) => place % Math.ceil(whole.length / 8) === 0);
}
