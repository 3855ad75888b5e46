import type { Layout } from "./layouts";

/** Single transferable vote in floating point, with weighted inclusive Gregory transfers: a value for each ballot. */
export function bareTransfers({ options, ballots, orders }: Layout, seats: number): readonly number[] {
  const quota = Math.floor(ballots / (seats + 1)) + 1;
  const isOut = new Uint8Array(options);
  const at = new Uint8Array(ballots);
  const value = new Float64Array(ballots).fill(1);
  const next = new Int32Array(ballots);
  const heads = new Int32Array(options).fill(-1);
  const votes = new Float64Array(options);
  const elected: number[] = [];
  const give = (ballot: number) => {
    let place = at[ballot]!;
    while (place < options && isOut[orders[ballot * options + place]!] === 1) place++;
    at[ballot] = place;
    if (place === options) return;
    const option = orders[ballot * options + place]!;
    votes[option]! += value[ballot]!;
    next[ballot] = heads[option]!;
    heads[option] = ballot;
  };
  for (let ballot = ballots - 1; ballot >= 0; ballot--) give(ballot);
  for (let left = options; left > seats - elected.length && elected.length < seats; left--) {
    let option = mostOrFewest(votes, isOut, 1);
    const isElected = votes[option]! >= quota;
    if (isElected) elected.push(option);
    else option = mostOrFewest(votes, isOut, -1);
    isOut[option] = 1;
    if (elected.length === seats) break;
    const factor = isElected ? (votes[option]! - quota) / votes[option]! : 1;
    for (let ballot = heads[option]!; ballot !== -1; ) {
      const following = next[ballot]!;
      value[ballot]! *= factor;
      give(ballot);
      ballot = following;
    }
  }
  return elected;
}

function mostOrFewest(votes: Float64Array, isOut: Uint8Array, sign: 1 | -1): number {
  let found = -1;
  for (let option = 0; option < votes.length; option++)
    if (isOut[option] === 0 && (found === -1 || (votes[option]! - votes[found]!) * sign > 0)) found = option;
  return found;
}
