/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A sentence as long as people write: mostly one line or two. */
export function sentence(chance: () => number): string {
  const anyOf = (words: readonly string[]) => words[Math.floor(chance() * words.length)]!;
  const clause = () => `${anyOf(WHO)} ${anyOf(DOES)} ${anyOf(WHAT)}`;
  const joined = chance() < 0.6 ? `${clause()} ${anyOf(JOINTS)} ${clause()}` : clause();
  return `${joined[0]!.toUpperCase()}${joined.slice(1)}${chance() < 0.4 ? `, ${anyOf(TAILS)}` : ""}.`;
}

const WHO = [
  "the city",
  "every neighbour",
  "the school across the road",
  "a third of the households",
  "the gardeners’ association",
  "the market hall",
  "nobody who lives here",
  "the council’s own survey",
  "a fence of two metres",
  "the winter wind",
];
const DOES = [
  "pays for",
  "would rather keep",
  "cannot do without",
  "has long asked for",
  "counts on",
  "wears out",
  "stands in the way of",
  "makes room for",
  "says nothing about",
];
const WHAT = [
  "the playground",
  "six hours of sun a day",
  "the old lime trees",
  "another place to sit",
  "the noise after ten",
  "a yard that is locked at night",
  "the yearly upkeep",
  "children under seven",
  "the ball court",
  "water and power on the spot",
];
const JOINTS = ["because", "although", "so that", "as long as", "while", "whether or not"];
const TAILS = [
  "as it has done since the market moved",
  "and that is not going to change soon",
  "if the figures of the last report hold",
  "at least in the first three years",
];
