/** A fresh key for one change. Keep it while trying again: the same key gets the same answer. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** A fresh key for a form that signs somebody in: as hard to guess as the session it leads to. */
export function newJoinKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
