declare module "caritat" {
  export class Ballot {
    constructor(votes: (string | string[])[], count?: number);
  }
  export class Election {
    constructor(options: { candidates: string[]; ballots: Ballot[] });
  }
  /** The last one left; `tiebreak` picks who leaves of those with the fewest votes. */
  export function irv(election: Election, config: { tiebreak: (tied: string[]) => string }): string;
}
