import { folded } from "@/domain/kernel";

export type DebateOption = { readonly key: string; readonly label: string; readonly title: string };

/**
 * Which option of the debate each name in a file stands for: what the facilitator says, else the option with that key, label or
 * title, in whatever case and spacing. Options of the debate that the file does not name are simply not in that poll.
 */
export function matchOptions(
  names: readonly string[],
  options: readonly DebateOption[],
  stated: readonly { readonly name: string; readonly option: string }[],
): { readonly keys: readonly (string | null)[]; readonly problems: readonly string[] } {
  const byName = new Map<string, string>();
  for (const words of ["title", "label", "key"] as const) for (const option of options) byName.set(folded(option[words]), option.key);
  const byStatement = new Map(stated.map(({ name, option }) => [name, option]));
  const known = new Set(options.map(({ key }) => key));
  const keys = names.map((name) => {
    const key = byStatement.get(name) ?? byName.get(folded(name));
    return key !== undefined && known.has(key) ? key : null;
  });
  const missing = names.filter((_, index) => keys[index] === null);
  const twice = options.filter(({ key }) => keys.indexOf(key) !== keys.lastIndexOf(key) && keys.includes(key));
  return {
    keys,
    problems: [
      ...missing.map((name) => `“${name}” is no option of this debate: say which one it stands for.`),
      ...twice.map(({ label }) => `Several names in the file stand for “${label}”.`),
    ],
  };
}
