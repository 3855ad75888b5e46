import { randomInt } from "node:crypto";

// Nothing that is confused when read aloud or from a projector: no I, O, 0, 1.
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

export function newRoomCode(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
