import { DomainError } from "@/domain/kernel";

/** Lets so many through at a time and so many wait; the next is turned away with `too-many`. First come, first served. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly waitingAtMost: number,
  ) {}

  async pass<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.inside < this.places) this.inside += 1;
    else await this.queue();
    try {
      return await work();
    } finally {
      // The place goes to the next in line directly, so that nobody who comes now overtakes.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }

  private queue(): Promise<void> {
    if (this.waiting.length >= this.waitingAtMost)
      throw new DomainError("too-many", "Too many people are signing in at this moment. Try again in a few seconds.", { retryAfter: 5 });
    return new Promise((resume) => this.waiting.push(resume));
  }
}
