import { problem } from "../problem";
import { decode, LINE_FEED } from "../text/plain-text";

export type BltTokenKind = "number" | "withdrawn" | "skipped" | "equals" | "open" | "close" | "setting" | "text" | "other" | "end";

export type BltTokens = {
  readonly kind: BltTokenKind;
  /** Of a number or a withdrawn candidate; infinite when it is too large to be exact, NaN when it has a fraction. */
  readonly value: number;
  /** What is in quotes or brackets. */
  readonly text: string;
  readonly line: number;
  /** Whether a line begins with this token. */
  readonly isFirst: boolean;
  readonly start: number;
  readonly end: number;
  /** Moves to the next token. */
  readonly next: () => void;
};

/** Reads a BLT file token by token. Comments run from # to the end of the line, or between slash-star and star-slash. */
export function bltTokens(bytes: Uint8Array): BltTokens {
  let at = 0;
  let line = 1;
  const token = { kind: "end" as BltTokenKind, value: 0, text: "", line: 1, isFirst: true, start: 0, end: 0, next };

  function skip(): boolean {
    let isFirst = at === 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === LINE_FEED) {
        line++;
        isFirst = true;
      } else if (byte === HASH) at = endOf(bytes.indexOf(LINE_FEED, at)) - 1;
      else if (byte === SLASH && bytes[at + 1] === STAR) skipComment();
      else if (byte > SPACE) break;
      at++;
    }
    return isFirst;
  }

  const endOf = (found: number): number => (found < 0 ? bytes.length : found);

  function skipComment(): void {
    const from = line;
    for (at += 2; !(bytes[at] === STAR && bytes[at + 1] === SLASH); at++) {
      if (at >= bytes.length) throw problem(from, "A comment is opened with /* and not closed.");
      if (bytes[at] === LINE_FEED) line++;
    }
    at++;
  }

  function next(): void {
    token.isFirst = skip();
    token.line = line;
    token.start = at;
    token.kind = at >= bytes.length ? "end" : read(bytes[at]!);
    token.end = at;
  }

  function read(byte: number): BltTokenKind {
    if (isDigit(byte)) return readNumber("number");
    at++;
    if (byte === EQUALS) return "equals";
    if (byte === OPEN) return "open";
    if (byte === CLOSE) return "close";
    if (byte === DASH) return isDigit(bytes[at]!) ? readNumber("withdrawn") : "skipped";
    if (byte === QUOTE) return readText();
    if (byte === BRACKET) return readSetting();
    while (at < bytes.length && bytes[at]! > SPACE && bytes[at] !== CLOSE) at++;
    return "other";
  }

  function readNumber(kind: "number" | "withdrawn"): BltTokenKind {
    let value = 0;
    while (isDigit(bytes[at]!)) value = value * 10 + bytes[at++]! - ZERO;
    if (bytes[at] === POINT) {
      while (bytes[at] === POINT || isDigit(bytes[at]!)) at++;
      value = Number.NaN;
    }
    token.value = value > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : value;
    return kind;
  }

  /** A quotation mark inside is doubled or follows a backslash. */
  function readText(): BltTokenKind {
    const from = at;
    while (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE || bytes[at - 1] === BACKSLASH) {
      if (at >= bytes.length) throw problem(token.line, "A quotation mark is opened and not closed.");
      if (bytes[at] === LINE_FEED) line++;
      at += bytes[at] === QUOTE && bytes[at + 1] === QUOTE ? 2 : 1;
    }
    token.text = decode(bytes, from, at).replaceAll('""', '"').replaceAll('\\"', '"').trim();
    at++;
    return "text";
  }

  function readSetting(): BltTokenKind {
    const end = bytes.indexOf(CLOSING_BRACKET, at);
    if (end < 0) throw problem(token.line, "A bracket is opened and not closed.");
    token.text = decode(bytes, at, end).trim();
    for (; at <= end; at++) if (bytes[at] === LINE_FEED) line++;
    return "setting";
  }

  next();
  return token;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= ZERO + 9;

const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const DASH = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const EQUALS = 0x3d;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
