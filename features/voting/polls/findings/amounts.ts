import { type Amount, fromAmount, inWords, minus, plus, toAmount, ZERO } from "@/domain/tally";

/** An option's name for a sentence. */
export type Name = (option: string) => string;

/** "12", "3 1/2": exact, as it was counted. */
export const amountWords = (amount: Amount): string => inWords(fromAmount(amount));

/** For a place where a long fraction does not fit: exact while the denominator is small, else two decimals. */
export function shortAmount(amount: Amount): string {
  const [, denominator = "1"] = amount.exact.split("/");
  return denominator.length <= 2 ? amountWords(amount) : amount.value.toFixed(2);
}

/** "12 votes", "1 vote", "1/2 of a vote". */
export function votesWords(amount: Amount, unit = "vote"): string {
  if (amount.value > 0 && amount.value < 1) return `${amountWords(amount)} of a ${unit}`;
  return `${amountWords(amount)}\u00a0${amount.value === 1 ? unit : `${unit}s`}`;
}

export const difference = (a: Amount, b: Amount): Amount => toAmount(minus(fromAmount(a), fromAmount(b)));

/** The sum of exact amounts, for a footer. */
export const sumOf = (amounts: readonly Amount[]): Amount => toAmount(amounts.reduce((sum, amount) => plus(sum, fromAmount(amount)), ZERO));
