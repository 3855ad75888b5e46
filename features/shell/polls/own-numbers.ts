import { readKeptValue, writeKept } from "@/lib/kept/store";

/** Which ballot a number belongs to. */
export type NumberOf = { readonly debate: string; readonly poll: string };

/** The numbers that this browser made for this person's ballot: more than one where an attempt got no answer. The choice is never kept. */
export function ownNumbers(of: NumberOf): readonly string[] {
  const kept = readKeptValue<unknown>("browser", placeOf(of));
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
}

/** Keeps a number before the ballot goes out, so that no ballot is in the box whose number is lost. */
export function keepNumber(of: NumberOf, number: string): void {
  const kept = ownNumbers(of);
  if (!kept.includes(number)) writeKept("browser", placeOf(of), JSON.stringify([...kept, number]));
}

const placeOf = ({ debate, poll }: NumberOf): string => `ballot-number:${debate}:${poll}`;
