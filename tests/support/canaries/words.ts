import { randomBytes } from "node:crypto";

export const PLACES = ["brief", "notes", "message", "inject", "answer", "assessment"] as const;
export type Place = (typeof PLACES)[number];

/** A word that stands in one place of the world. Its lure stands before it: whoever searches for the lure must not be led to the word. */
export type Canary = { readonly place: Place; readonly lure: string; readonly word: string; readonly text: string };

export function aCanary(place: Place): Canary {
  const lure = `lure${randomBytes(4).toString("hex")}`;
  const word = `canary${randomBytes(6).toString("hex")}`;
  return { place, lure, word, text: `${lure} ${word} sings` };
}

/** Which of the canaries stand in a text, also where they are wrapped: base64, hexadecimal, escaped for an address or a mail. */
export function found<Where>(canaries: readonly { readonly place: Where; readonly word: string }[], text: string): readonly Where[] {
  const whole = [text, ...unwrapped(text)].join("\n").toLowerCase();
  return canaries.filter(({ word }) => whole.includes(word)).map(({ place }) => place);
}

function unwrapped(text: string): string[] {
  const base64 = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  const hex = text.match(/(?:[0-9a-f]{2}){12,}/gi) ?? [];
  return [
    ...base64.map((run) => Buffer.from(run, "base64").toString("latin1")),
    ...hex.map((run) => Buffer.from(run, "hex").toString("latin1")),
    text.replace(/=\r?\n/g, "").replace(/[%=]([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    // Letters that stand apart only for a parser.
    text.replace(/<[^>]*>|\\u200b/g, ""),
  ];
}
