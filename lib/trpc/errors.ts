type Problem = { readonly path: string; readonly message: string };
type Data = { readonly fields?: readonly Problem[]; readonly refusal?: { readonly code: string } | null; readonly httpStatus?: number };

/** What to tell the person whose request failed: the server's own sentence, or that there was no answer. */
export function sentenceOf(error: unknown): string {
  const { message, data } = error as { message?: string; data?: Data | null };
  if (!data) return "The server cannot be reached. What you wrote is kept; try again when you are back online.";
  const field = data.fields?.[0];
  return field ? `${field.message}` : (message ?? "Something went wrong. Try again.");
}

/** How many seconds the server asks to wait before the next try, or null. */
export function secondsToWait(error: unknown): number | null {
  const { retryAfter, meta } = error as { retryAfter?: number | null; meta?: { response?: { headers?: Headers } } };
  return retryAfter ?? (Number(meta?.response?.headers?.get("retry-after")) || null);
}

/** The server's problems with single fields, by the field's path. */
export function fieldProblemsOf(error: unknown): Readonly<Record<string, string>> {
  const { data } = error as { data?: Data | null };
  return Object.fromEntries((data?.fields ?? []).map(({ path, message }) => [path, message]));
}
