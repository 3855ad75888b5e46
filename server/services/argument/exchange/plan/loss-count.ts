import type { Loss } from "@/formats/arguments";

/** Counts what is lost, by what it is and why. */
export class LossCount {
  readonly #counts = new Map<string, { what: string; why: string; count: number }>();

  add(what: string, count: number, why: string): void {
    if (count <= 0) return;
    const key = `${what}\n${why}`;
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else this.#counts.set(key, { what, why, count });
  }

  list(): readonly Loss[] {
    return [...this.#counts.values()];
  }
}
