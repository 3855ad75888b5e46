import { MAX_COUNTED_OPTIONS } from "@/domain/tally";
import { problem } from "../problem";
import { type NameIndex, nameIndex } from "../text/name-index";
import { decode, printable } from "../text/plain-text";

/** The options of a file in the making, in the order in which they are named. */
export type OptionList = {
  readonly names: readonly string[];
  readonly index: NameIndex;
  /** Adds an option that files refer to by this name. Throws when there is one of that name. */
  readonly declare: (bytes: Uint8Array, start: number, end: number, line: number) => number;
  /** The option of this name, added when there is none. */
  readonly meet: (bytes: Uint8Array, start: number, end: number, line: number) => number;
};

export function optionList(): OptionList {
  const names: string[] = [];
  const known = new Map<string, number>();
  const index = nameIndex();
  function add(bytes: Uint8Array, start: number, end: number, line: number): number {
    const name = decode(bytes, start, end);
    if (name === "") throw problem(line, "An option has no name.");
    const number = known.get(name) ?? names.length;
    if (number === names.length) {
      if (number === MAX_COUNTED_OPTIONS) throw tooManyOptions(line);
      names.push(name);
      known.set(name, number);
    }
    return index.set(bytes, start, end, number);
  }
  return {
    names,
    index,
    declare(bytes, start, end, line) {
      if (known.has(decode(bytes, start, end)))
        throw problem(line, `Two options are called “${printable(decode(bytes, start, end))}”: give each a name of its own.`);
      return add(bytes, start, end, line);
    },
    meet(bytes, start, end, line) {
      const found = index.find(bytes, start, end);
      return found >= 0 ? found : add(bytes, start, end, line);
    },
  };
}

export const tooManyOptions = (line: number) => problem(line, `At most ${MAX_COUNTED_OPTIONS} options can be counted.`);

/** Names for options that a file tells apart by numbers: where several are called the same, all but the first get a number. */
export function distinctNames(names: readonly string[], notes: string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(`${name} (${number})`)) number++;
    const distinct = `${name} (${number})`;
    taken.add(distinct);
    notes.push(`Several options are called “${name}”; one of them is shown as “${distinct}”.`);
    return distinct;
  });
}
