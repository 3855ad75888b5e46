/** One line a failure: where it happened and under which id; never who asked for what. */
export function reportFailure(requestId: string, where: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  counts.failures += 1;
  console.error(JSON.stringify({ level: "error", requestId, where, name, message, stack }));
}

/** Counted since the process started; /metrics shows them. */
export const counts = { requests: 0, failures: 0 };
