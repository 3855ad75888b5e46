import { POLIS_FILES, type PolisFile } from "./types";

/** Which of these names is which file of an export: by its name, or where an export puts its own name before it, as `abc-votes.csv`. */
export function polisFilesIn(names: readonly string[]): ReadonlyMap<PolisFile, string> {
  const found = new Map<PolisFile, string>();
  const taken = new Set<string>();
  for (const file of BY_LENGTH) {
    const name = nameOf(file, names, taken);
    if (name === undefined) continue;
    taken.add(name);
    found.set(file, name);
  }
  return found;
}

/** Other names that some exports give to a file. */
const ALSO: Partial<Record<PolisFile, readonly string[]>> = { "participants-votes": ["participant-votes", "participants_votes"] };

/** `participants-votes` before `votes`, whose name it ends with. */
const BY_LENGTH = [...POLIS_FILES].sort((a, b) => b.length - a.length);

function nameOf(file: PolisFile, names: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const wanted = [file, ...(ALSO[file] ?? [])].map((name) => `${name}.csv`);
  const left = names.filter((name) => !taken.has(name));
  return (
    left.find((name) => wanted.includes(name.toLowerCase())) ??
    left.find((name) => wanted.some((ending) => new RegExp(`[-_.]${ending.replace(".", "\\.")}$`, "i").test(name)))
  );
}
