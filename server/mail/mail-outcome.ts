/** What became of a mail that was not taken. `refused`: for good. `later`: for now, and it has not gone. `unknown`: it may have gone. */
export type MailOutcome = { readonly outcome: "refused" | "later" | "unknown"; readonly said: string };

type MailError = {
  readonly code?: string;
  readonly command?: string;
  readonly syscall?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly message?: string;
};

/**
 * Reads nodemailer's errors carefully: a connection that breaks may do so after the mail server has taken the mail, and what may have gone
 * must not go again by itself.
 */
export function mailOutcome(error: unknown): MailOutcome {
  const { code, command, syscall, response, responseCode, message = "" } = (error ?? {}) as MailError;
  const said = shown(response ?? message);
  if (responseCode !== undefined && responseCode >= 400) {
    // Who may not sign in to the mail server, or say that they are there, is the operator's business and no fault of the address.
    const isOfAddress = command === "RCPT TO" || command === "DATA";
    return { outcome: responseCode >= 500 && isOfAddress ? "refused" : "later", said };
  }
  const isBefore =
    syscall === "connect" || BEFORE.has(code ?? "") || message === "Connection timeout" || message === "Greeting never received";
  return { outcome: code === "EENVELOPE" ? "refused" : isBefore ? "later" : "unknown", said };
}

/** Failed before there was a mail server to give anything to. */
const BEFORE = new Set(["EDNS", "EAUTH", "ETLS"]);

/** As much of it as helps, on one line. */
function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: another server wrote it.
  const line = text.replace(/[\0-\x1F\x7F\s]+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
