declare module "schulze-method" {
  /** Ranks by option, 1 is best; groups of tied options, best first, by the number of options they beat. */
  export function run(options: number, ballots: readonly (readonly number[])[]): { place: number; indexes: number[] }[];
}
