/** Where a command reads and writes. */
export type Terminal = {
  readonly out: (text: string) => void;
  /** A line for people, beside the result. */
  readonly note: (line: string) => void;
  /** The bytes of a file, `-` for what comes in. Throws a `UsageProblem`. */
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly sha256: (text: string) => string;
};

/** A command by its name. */
export type Command = {
  readonly says: string;
  readonly usage: string;
  readonly run: (given: readonly string[], terminal: Terminal) => Promise<void>;
};
