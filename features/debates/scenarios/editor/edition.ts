import type { ScenarioCheck } from "@/contracts/debates/scenarios";
import { plural } from "@/lib/format";

/** Key and version as a file names them at its outermost level; null where it does not. */
export type Edition = { readonly key: string | null; readonly version: number | null };

/** The latest version that the workspace published of each of its own scenarios, by key. */
export type Published = Readonly<Record<string, number>>;

export function editionOf(text: string): Edition {
  const key = KEY.exec(text)?.[1] ?? null;
  const version = VERSION.exec(text)?.[2];
  return { key, version: version === undefined ? null : Number(version) };
}

/** The file with another version; a line for it is added where there is none. */
export function withVersion(text: string, version: number): string {
  if (VERSION.test(text)) return text.replace(VERSION, `$1${version}`);
  return KEY.test(text) ? text.replace(KEY, (line) => `${line}\nversion: ${version}`) : `version: ${version}\n${text}`;
}

/** The version that can be published next in place of the one the file names, or null when that one is free. */
export function versionToWrite({ key, version }: Edition, published: Published): number | null {
  const latest = key === null ? undefined : published[key];
  if (latest === undefined || version === null) return null;
  return version > latest ? null : latest + 1;
}

type Attempt = {
  readonly text: string;
  /** What stands on the server, or null for a file that was never saved. */
  readonly saved: string | null;
  readonly published: Published;
  /** What the last check of this very text said, or null. */
  readonly check: ScenarioCheck | null;
};

/** Why a file cannot be published as it stands, or null. */
export function refusalToSave({ text, saved, published, check }: Attempt): string | null {
  if (text.trim() === "") return "The file is empty.";
  if (text === saved) return "Nothing has changed since it was saved.";
  const edition = editionOf(text);
  const next = versionToWrite(edition, published);
  if (next !== null)
    return `Version ${published[edition.key!]} of “${edition.key}” is published, and a published version never changes. Write version: ${next}, then save.`;
  if (check && !check.ok)
    return `Mend ${check.errors.length === 1 ? "the problem" : `the ${plural(check.errors.length, "problem")}`} first.`;
  return null;
}

// Whole lines at the outermost level: a key further in belongs to something else.
const KEY = /^key:[ \t]*["']?([a-z0-9-]+)["']?.*$/m;
const VERSION = /^(version:[ \t]*)(\d+)/m;
