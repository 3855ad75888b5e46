import type { Me } from "@/contracts/people/account";
import { answerAuth } from "@/server/auth/http/handler";
import { identify } from "@/server/auth/identify";
import type { UserScope } from "@/server/data/scope";
import { type Caller, callerFor } from "../factories/a-user";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly url?: string; readonly error?: { readonly message: string } };
};

/** A browser as the sign-in routes know one: it keeps cookies, and comes from an address. */
export class Browser {
  readonly cookies = new Map<string, string>();
  lastSetCookies: readonly string[] = [];

  constructor(
    readonly ip = `10.0.0.${Math.ceil(Math.random() * 250)}.${Math.random()}`,
    readonly userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ) {}

  /** What the page does: fetches the token against cross-site requests, then posts. */
  async post(path: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const { csrfToken } = (await (await this.send("GET", "/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await this.send("POST", `/api/auth/${path}`, JSON.stringify({ ...fields, csrfToken }));
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
  }

  signIn(email: string, password: string): Promise<Answer> {
    return this.post("callback/password", { email, password });
  }

  async send(method: "GET" | "POST", path: string, body?: string, contentType = "application/json"): Promise<Response> {
    const headers = new Headers({ cookie: this.cookieHeader(), "user-agent": this.userAgent, "x-plenary-address": this.ip });
    if (body !== undefined) headers.set("content-type", contentType);
    const response = await answerAuth(
      new Request(new URL(path, process.env.PUBLIC_URL ?? "http://localhost:3000"), { method, headers, body }),
    );
    this.keep(response.headers.getSetCookie());
    return response;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  user(): Promise<UserScope["user"] | null> {
    return identify(this.cookieHeader());
  }

  /** Calls procedures as the pages of this browser would. */
  async api(): Promise<Caller> {
    return callerFor(await this.user());
  }

  async me(): Promise<Me | null> {
    return (await this.api()).account.me();
  }

  private keep(setCookies: readonly string[]): void {
    if (setCookies.length > 0) this.lastSetCookies = setCookies;
    for (const line of setCookies) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf("=");
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}
