import { sentenceOf } from "@/lib/trpc/errors";
import { isAnswer } from "@/lib/trpc/use-act";
import type { Attempt, News, Notebook } from "./notebook";

/** How the notes stand towards the server: `stopped` waits for the debate to go on, `refused` for the writer, `gone` for nothing. */
export type Standing =
  | { readonly is: "sent" | "sending" | "offline" | "gone" }
  | { readonly is: "stopped" | "refused"; readonly problem: string };

type Line = {
  readonly write: (attempt: Attempt) => Promise<{ readonly version: number | null }>;
  readonly read: (after: number) => Promise<News>;
  readonly onStanding: (standing: Standing) => void;
  /** Resolves after so many milliseconds, or sooner when it is worth trying again. */
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** A person types faster than it is worth sending, and four times a second is as often as anybody can follow. */
const PACE_MS = 500;
const SHORTEST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/** Carries a notebook's changes to the server and others' back, one at a time each way, for as long as it takes. */
export class Courier {
  #isSending = false;
  #isAsking = false;
  #isAskedAgain = false;
  #isStopped = false;

  constructor(
    private readonly book: Notebook,
    private readonly line: Line,
  ) {}

  /** Something was typed, or it is worth trying again. */
  async send(): Promise<void> {
    if (this.#isSending || this.#isStopped) return;
    this.#isSending = true;
    let wait = SHORTEST_WAIT_MS;
    for (let attempt = this.book.next(); attempt && !this.#isStopped; attempt = this.book.next()) {
      this.line.onStanding({ is: "sending" });
      const outcome = await this.#try(attempt);
      if (outcome === "judged") break;
      await this.line.pause(outcome === "taken" ? PACE_MS : wait);
      wait = outcome === "taken" ? SHORTEST_WAIT_MS : Math.min(2 * wait, LONGEST_WAIT_MS);
    }
    this.#isSending = false;
    if (this.book.isSent && !this.#isStopped) this.line.onStanding({ is: "sent" });
  }

  /** Others have written: asks for what is new. Asked again meanwhile, it asks once more afterwards. */
  async ask(): Promise<void> {
    this.#isAskedAgain = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    let wait = SHORTEST_WAIT_MS;
    while (this.#isAskedAgain && !this.#isStopped) {
      this.#isAskedAgain = false;
      try {
        const news = await this.line.read(this.book.version);
        if (!this.#isStopped) this.book.receive(news);
        wait = SHORTEST_WAIT_MS;
        await this.line.pause(PACE_MS);
      } catch (error) {
        if (isAnswer(error)) break;
        this.#isAskedAgain = true;
        await this.line.pause(wait);
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      }
    }
    this.#isAsking = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** `judged`: sending the same again would change nothing. */
  async #try(attempt: Attempt): Promise<"taken" | "unanswered" | "judged"> {
    try {
      const { version } = await this.line.write(attempt);
      this.book.confirmed(version);
      if (version === null || this.book.version < version) void this.ask();
      return "taken";
    } catch (error) {
      if (!isAnswer(error)) {
        this.line.onStanding({ is: "offline" });
        return "unanswered";
      }
      return this.#judged(error);
    }
  }

  #judged(error: unknown): "taken" | "judged" {
    const code = (error as { data?: { refusal?: { code?: string } | null } }).data?.refusal?.code;
    if (code === "conflict") {
      this.book.behind();
      return "taken";
    }
    this.book.refused();
    if (code === "not-found" || code === "not-allowed") {
      this.stop();
      this.line.onStanding({ is: "gone" });
    } else this.line.onStanding({ is: code === "wrong-phase" ? "stopped" : "refused", problem: sentenceOf(error) });
    return "judged";
  }
}
