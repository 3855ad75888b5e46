import { type BallotBlock, BLOCK_ROWS, type Profile } from "../ballots/profile";
import { VECTORS_MODULE } from "./module";

/** vectors.wat: counting a block of ballots sixteen rows at a time. What the functions do is said there. */
export type Vectors = {
  readonly memory: Uint8Array;
  readonly addresses: Uint32Array;
  readonly placeTiers: (end: number) => void;
  readonly placeScores: (end: number) => void;
  readonly placeBelow: (end: number) => void;
  readonly countAbove: (above: number, below: number, length: number) => number;
  readonly findFirst: (columns: number, length: number) => number;
  readonly nameFirst: (columns: number, length: number) => void;
  readonly countFirst: (column: number, tied: number, length: number) => number;
  readonly countValue: (column: number, value: number, length: number) => number;
};

/** Where things lie in its memory. */
export const BELOW_AT = 0x100000;
export const BEST_AT = 0x200000;
export const TIED_AT = 0x201000;
export const HOLDER_AT = 0x202000;

/**
 * For a profile of at least one full block of ballots that weigh 1; smaller ones are counted sooner than this is loaded.
 * Null also where WebAssembly or its SIMD is not there or not allowed: whoever asks has a plain way, with equal results.
 */
export const vectorsFor = ({ blocks }: Profile): Vectors | null =>
  blocks.some(({ rows, weights }) => rows === BLOCK_ROWS && !weights) ? loadVectors() : null;

export function loadVectors(): Vectors | null {
  loaded ??= { vectors: load() };
  return loaded.vectors;
}

/** Brings a block in, its bytes turned into places. */
export function loadPlaces(vectors: Vectors, { ballotType }: Profile, { bytes }: BallotBlock): void {
  vectors.memory.set(bytes);
  if (ballotType === "ranked") vectors.placeTiers(bytes.length);
  else vectors.placeScores(bytes.length);
}

/** How much of each column of a block to read: rows after the last one are zero and change nothing. */
export const rowsToRead = ({ rows }: BallotBlock): number => (rows + 63) & ~63;

let loaded: { readonly vectors: Vectors | null } | undefined;

function load(): Vectors | null {
  try {
    const code = Uint8Array.from(atob(VECTORS_MODULE), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    const { buffer } = exports.memory as WebAssembly.Memory;
    return { ...(exports as unknown as Vectors), memory: new Uint8Array(buffer), addresses: new Uint32Array(buffer, ADDRESSES_AT, 256) };
  } catch {
    return null;
  }
}

const ADDRESSES_AT = 0x203000;
