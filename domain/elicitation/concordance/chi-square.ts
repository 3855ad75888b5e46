/** How likely a chi-square variable with so many degrees of freedom (a whole number) is to exceed a value: Q(k/2, x/2). */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  if (value <= 0) return 1;
  const [a, x] = [degreesOfFreedom / 2, value / 2];
  const density = Math.exp(a * Math.log(x) - x - logGammaOfHalves(degreesOfFreedom));
  return x < a + 1 ? 1 - density * bySeries(a, x) : density * byContinuedFraction(a, x);
}

/** The lower incomplete gamma function without its density (Abramowitz and Stegun 6.5.29). */
function bySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; term > sum * PRECISION; step++) {
    term *= x / (a + step);
    sum += term;
  }
  return sum;
}

/** The upper one (6.5.31), by Lentz's method. */
function byContinuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let step = 1; step < MOST_STEPS; step++) {
    const factor = -step * (step - a);
    b += 2;
    d = 1 / nonZero(factor * d + b);
    c = nonZero(b + factor / c);
    product *= d * c;
    if (Math.abs(d * c - 1) <= PRECISION) break;
  }
  return product;
}

/** ln Γ(k/2), from Γ(1) = 1 or Γ(1/2) = √π upwards, and by Stirling's series where that would be long. */
function logGammaOfHalves(k: number): number {
  const a = k / 2;
  if (a > 50) return (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5);
  let product = k % 2 === 0 ? 1 : Math.sqrt(Math.PI);
  for (let step = k % 2 === 0 ? 1 : 0.5; step < a; step++) product *= step;
  return Math.log(product);
}

const nonZero = (number: number): number => (Math.abs(number) < TINY ? TINY : number);
const TINY = 1e-300;
const PRECISION = 1e-16;
const MOST_STEPS = 100_000;
