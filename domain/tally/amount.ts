/** An exact number in lowest terms; the denominator is positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** An exact number as it travels: "7/2" or "3", and the nearest double, for drawing only. */
export type Amount = { readonly exact: string; readonly value: number };

/** Throws RangeError on a zero denominator or a number that is not whole. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  let above = BigInt(numerator);
  let below = BigInt(denominator);
  if (below === 0n) throw new RangeError("A fraction's denominator cannot be zero.");
  if (below < 0n) [above, below] = [-above, -below];
  const divisor = greatestCommonDivisor(above < 0n ? -above : above, below);
  return { numerator: above / divisor, denominator: below / divisor };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, numerator: -b.numerator });

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** `part` divided by `whole`; zero when there is no whole to divide by. */
export const shareOf = (part: Fraction, whole: Fraction): Fraction =>
  whole.numerator === 0n ? ZERO : fraction(part.numerator * whole.denominator, part.denominator * whole.numerator);

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function toAmount({ numerator, denominator }: Fraction): Amount {
  if (denominator === 1n) return { exact: `${numerator}`, value: Number(numerator) };
  return { exact: `${numerator}/${denominator}`, value: Number(numerator) / Number(denominator) };
}

export function fromAmount({ exact }: Amount): Fraction {
  const [numerator, denominator = "1"] = exact.split("/");
  return fraction(BigInt(numerator!), BigInt(denominator));
}

/** For a sentence: "12", "3 1/2". */
export function inWords(amount: Fraction): string {
  const { numerator, denominator } = amount;
  if (denominator === 1n) return `${numerator}`;
  const size = numerator < 0n ? -numerator : numerator;
  const whole = size / denominator;
  return `${numerator < 0n ? "−" : ""}${whole === 0n ? "" : `${whole} `}${size % denominator}/${denominator}`;
}

/** For a sentence: a share as a percentage with at most one decimal, rounded half up: "60%", "66.7%". */
export function percent(share: Fraction): string {
  const perMille = (share.numerator * 2000n + share.denominator) / (share.denominator * 2n);
  return perMille % 10n === 0n ? `${perMille / 10n}%` : `${perMille / 10n}.${perMille % 10n}%`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
