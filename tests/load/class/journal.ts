/** One thing somebody did, and what they were told of it. */
export type Done = {
  readonly procedure: string;
  readonly key: string;
  readonly userId: string;
  readonly at: number;
  readonly status: number;
  readonly ms: number;
  readonly answer: unknown;
  readonly message: string;
};

/** Everything that was asked and answered in a run, and when each reader heard of which entries. */
export class Journal {
  readonly acts: Done[] = [];
  readonly reads: number[] = [];
  readonly statuses = new Map<string, number>();
  /** For each chunk that a reader got: the first and last entry in it, and when it came. */
  readonly heard: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  readonly resets = { count: 0 };

  answered(kind: "read" | "act" | "page", procedure: string, status: number): void {
    const name = `${kind} ${status}${status === 200 ? "" : ` ${procedure}`}`;
    this.statuses.set(name, (this.statuses.get(name) ?? 0) + 1);
  }
}
