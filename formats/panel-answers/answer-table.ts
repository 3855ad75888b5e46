import { inNaturalOrder } from "./natural-order";

export type RoundItem = { readonly item: string; readonly answers: ReadonlyMap<string, number> };
export type RoundAnswers = { readonly round: number; readonly panellists: ReadonlySet<string>; readonly items: readonly RoundItem[] };
/** Rounds by number, items by name, whatever the order of rows. */
export type PanelAnswers = { readonly rounds: readonly RoundAnswers[] };

/** Gathers answers; one name is one string, however often it is read. */
export class AnswerTable {
  size = 0;
  private readonly rounds = new Map<number, Map<string, Map<string, number>>>();
  private readonly names = new Map<string, string>();

  /** Keeps an answer. Answers whether there was one before, which it replaces. */
  add(round: number, panellist: string, item: string, value: number): boolean {
    const answers = entryOf(entryOf(this.rounds, round), this.nameOf(item));
    const before = answers.size;
    answers.set(this.nameOf(panellist), value);
    if (answers.size === before) return true;
    this.size++;
    return false;
  }

  finish(): PanelAnswers {
    const rounds = [...this.rounds]
      .sort(([a], [b]) => a - b)
      .map(([round, items]) => ({
        round,
        panellists: new Set([...items.values()].flatMap((answers) => [...answers.keys()])),
        items: [...items].map(([item, answers]) => ({ item, answers })).sort((a, b) => inNaturalOrder(a.item, b.item)),
      }));
    return { rounds };
  }

  private nameOf(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, name);
    return name;
  }
}

function entryOf<Key, Inner, Of>(map: Map<Key, Map<Inner, Of>>, key: Key): Map<Inner, Of> {
  const found = map.get(key);
  if (found) return found;
  const made = new Map<Inner, Of>();
  map.set(key, made);
  return made;
}
