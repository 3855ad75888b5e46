import { UsageProblem, unknownName } from "./usage-problem";

/** A flag that a command takes; `value` names what follows it, and without it nothing follows. */
export type Flag = { readonly value?: string; readonly says: string };
export type Flags = Readonly<Record<string, Flag>>;

export type Given = {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
};

/** Takes `--name value`, `--name=value`, `--name` and words apart; `--` ends the flags and a lone `-` is a word. */
export function parseFlags(given: readonly string[], flags: Flags): Given {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < given.length; at++) {
    const word = given[at]!;
    if (word === "--") {
      words.push(...given.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      words.push(word);
      continue;
    }
    const [name, inline] = split(word);
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag || !word.startsWith("--"))
      throw unknownName(
        "flag",
        word.split("=")[0]!,
        Object.keys(flags).map((known) => `--${known}`),
      );
    if (!flag.value) {
      if (inline !== undefined) throw new UsageProblem(`--${name} takes no value.`);
      values.set(name, "");
      continue;
    }
    const value = inline ?? given[++at];
    if (value === undefined || (inline === undefined && value.startsWith("--")))
      throw new UsageProblem(`--${name} needs a value: ${flag.value}.`);
    values.set(name, value);
  }
  return { words, values };
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf("=");
  const end = equals < 0 ? word.length : equals;
  return [word.slice(0, end).replace(/^-+/, ""), equals < 0 ? undefined : word.slice(equals + 1)];
}

/** The value of a flag that takes one of some names. */
export function oneOf<Name extends string>(given: Given, flag: string, names: readonly Name[]): Name | undefined {
  const value = given.values.get(flag);
  if (value === undefined) return undefined;
  const found = names.find((name) => name === value);
  if (found === undefined) throw unknownName(`--${flag}`, value, names);
  return found;
}
