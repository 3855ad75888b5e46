import type { Reason } from "@/domain/moderation";

/** A reason in the form: one that was published keeps its key, so that the log goes on naming it. */
export type ReasonField = { readonly key: string; readonly label: string };

/** The reasons to publish: those with words, each under a key of its own. */
export function reasonsOf(fields: readonly ReasonField[]): Reason[] {
  const given = fields.map(({ key, label }) => ({ key, label: label.trim() })).filter(({ label }) => label !== "");
  const taken = new Set(given.flatMap(({ key }) => (key === "" ? [] : [key])));
  return given.map(({ key, label }) => {
    if (key !== "") return { key, label };
    const made = freeKey(keyFrom(label), taken);
    taken.add(made);
    return { key: made, label };
  });
}

function keyFrom(label: string): string {
  const key = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  return key === "" ? "reason" : key;
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}
