import type { BallotType, Profile } from "@/domain/tally";

/** What a ballot file says. */
export type BallotSet = {
  readonly title: string | null;
  /** How many options are to be elected, where the file says so. */
  readonly seats: number | null;
  /** The options' names, in the order of `profile.optionKeys`; in a set read from a file both are the same. */
  readonly names: readonly string[];
  readonly profile: Profile;
  /** What reading left aside or took as meant, as sentences. */
  readonly notes: readonly string[];
};

export type ReadRequest = {
  /** Read the ballots as this type; without it, as what they are. */
  readonly ballotType?: BallotType;
  /** The types that whoever asks can count; they decide where the file leaves the type open. */
  readonly wanted?: readonly BallotType[];
};

/** What a format has words for. What it has none for is lost in writing, or keeps a set from being written. */
export type Carries = {
  readonly ballotTypes: readonly BallotType[];
  /** Several options in one place of a ranked ballot. */
  readonly ties: boolean;
  /** Ranked ballots that leave options out. */
  readonly unranked: boolean;
  /** One ballot that weighs more than 1, as against several equal ballots. */
  readonly weights: boolean;
  readonly blank: boolean;
  readonly title: boolean;
  readonly seats: boolean;
};

/** A kind of file that ballots come in. Its key in the registry is its name and its extension. */
export type BallotFormat = {
  readonly label: string;
  readonly source: { readonly title: string; readonly url: string } | null;
  readonly carries: Carries;
  /** Takes the bytes of a whole file. Throws `BallotFileProblem`, and nothing else, on files that it cannot read. */
  readonly read: (bytes: Uint8Array, request: ReadRequest) => BallotSet;
  /** The names as they are written. */
  readonly writtenNames: (names: readonly string[]) => readonly string[];
  /** Takes a set that it carries. */
  readonly write: (set: BallotSet) => string;
};
