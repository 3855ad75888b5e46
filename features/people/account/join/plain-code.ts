/** A room code as the server knows it, however it was typed; null while it cannot be one. Mirrors `roomCode` in contracts/primitives. */
export function plainCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return /^[A-HJ-NP-Z2-9]{6}$/.test(plain) ? plain : null;
}
