export const DOMAIN_ERROR_CODES = [
  "not-found",
  "not-signed-in",
  "not-allowed",
  "wrong-phase",
  "conflict",
  "in-flight",
  "key-reused",
  "invalid",
  "invalid-ballot",
  "too-many",
  "too-large",
  "unavailable",
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

export type DomainErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A refusal. `message` is a sentence for the person refused; `details` are the facts it speaks of, for programs. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
  }
}
