/** What a vote costs: a dot each, or with quadratic votes the square of how many one option gets. */
export type Price = "dot" | "square";

export type Amounts = Readonly<Record<string, number>>;

export const costOf = (price: Price, amount: number): number => (price === "dot" ? amount : amount * amount);

export const spentOn = (price: Price, amounts: Amounts): number =>
  Object.values(amounts).reduce((sum, amount) => sum + costOf(price, amount), 0);

/** What is left of the budget. */
export const leftOf = (price: Price, amounts: Amounts, budget: number): number => budget - spentOn(price, amounts);

/** The most an option can get while the others keep what they have. */
export function mostFor(price: Price, amounts: Amounts, option: string, budget: number): number {
  const free = leftOf(price, amounts, budget) + costOf(price, amounts[option] ?? 0);
  return price === "dot" ? free : Math.floor(Math.sqrt(free));
}

/** The amounts with another one for one option, kept between none and what the budget allows; an option with none is left out. */
export function withAmount(price: Price, amounts: Amounts, option: string, wanted: number, budget: number): Amounts {
  const amount = Math.max(0, Math.min(Math.trunc(wanted) || 0, mostFor(price, amounts, option, budget)));
  const { [option]: _before, ...others } = amounts;
  return amount === 0 ? others : { ...others, [option]: amount };
}
