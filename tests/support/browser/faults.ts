import type { BrowserContext } from "@playwright/test";

/**
 * What no page of ours may do: write an error to the console, throw, violate the content policy, crash, or be answered 5xx.
 * A test that provokes one says so first with `expectFault`.
 */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  expectFault(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  get unexpected(): readonly string[] {
    return this.#seen.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      if (message.type() === "error") this.#saw(`console at ${message.location().url}: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#saw(`thrown at ${error.page()?.url()}: ${error.error().stack ?? error.error().message}`));
    context.on("page", (page) => page.on("crash", () => this.#saw(`crashed: ${page.url()}`)));
    context.on("response", (response) => {
      if (response.status() >= 500) this.#saw(`answered ${response.status()}: ${response.url()}`);
    });
    await context.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
        console.error(`content policy: ${violatedDirective} forbids ${blockedURI} ${sample}`),
      ),
    );
  }

  #saw(fault: string): void {
    this.#seen.push(fault);
  }
}
