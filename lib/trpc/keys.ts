/** A fresh key for one change. Keep it while trying again: the same key gets the same answer. */
export function newKey(): string {
  return crypto.randomUUID();
}
