import type { Layout } from "./layouts";

/** Instant runoff: each ballot points at its option; when that leaves, the pointer goes on. Ballots are found by their option's list. */
export function bareRunoffs({ options, ballots, orders }: Layout): number {
  const isOut = new Uint8Array(options);
  const at = new Uint8Array(ballots);
  const next = new Int32Array(ballots);
  const heads = new Int32Array(options).fill(-1);
  const votes = new Float64Array(options);
  const give = (ballot: number) => {
    let place = at[ballot]!;
    while (isOut[orders[ballot * options + place]!] === 1) place++;
    at[ballot] = place;
    const option = orders[ballot * options + place]!;
    votes[option]!++;
    next[ballot] = heads[option]!;
    heads[option] = ballot;
  };
  for (let ballot = ballots - 1; ballot >= 0; ballot--) give(ballot);
  let last = -1;
  for (let left = options; left > 1; left--) {
    last = -1;
    for (let option = 0; option < options; option++)
      if (isOut[option] === 0 && (last === -1 || votes[option]! < votes[last]!)) last = option;
    isOut[last] = 1;
    for (let ballot = heads[last]!; ballot !== -1; ) {
      const following = next[ballot]!;
      give(ballot);
      ballot = following;
    }
  }
  return isOut.indexOf(0);
}
