/** A source and the one it is drawn from. */
export type Drawn = { readonly id: string; readonly title: string; readonly originId: string | null };
/** What independence is judged by. Names as the bibliography writes them. */
export type SourceOrigin = Drawn & {
  readonly authors: readonly string[];
  /** Publisher, and the journal, newspaper or site it appeared in. */
  readonly houses: readonly string[];
};
/** Why two sources do not count twice: drawn from one origin, out of one house, or by one author; `name` says which. */
export type Dependence = { readonly kind: "origin" | "house" | "author"; readonly name: string; readonly sources: readonly string[] };
export type Corroboration = {
  /** How many sources there are that do not depend on one another. */
  readonly independent: number;
  /** Ids of sources, those that depend on one another together; in the order given. */
  readonly groups: readonly (readonly string[])[];
  readonly because: readonly Dependence[];
};

/**
 * How many independent sources stand behind something: sources drawn from the same origin, however far back, of the same publisher or
 * container, or with an author in common count as one, and so does what hangs together through a third of them. `all` are the
 * debate's sources, through which origins are traced.
 */
export function corroboration(cited: readonly string[], all: ReadonlyMap<string, SourceOrigin>): Corroboration {
  const sources = [...new Set(cited)].flatMap((id) => all.get(id) ?? []);
  const union = new Union(sources.map(({ id }) => id));
  const shared = new Map<string, { readonly kind: Dependence["kind"]; readonly name: string; readonly sources: string[] }>();
  for (const source of sources)
    for (const { kind, name, key } of marksOf(source, all)) {
      const earlier = shared.get(key);
      if (!earlier) shared.set(key, { kind, name, sources: [source.id] });
      else if (!earlier.sources.includes(source.id)) {
        union.join(earlier.sources[0]!, source.id);
        earlier.sources.push(source.id);
      }
    }
  const groups = union.groups();
  return { independent: groups.length, groups, because: [...shared.values()].filter((one) => one.sources.length > 1) };
}

type Mark = { readonly kind: Dependence["kind"]; readonly name: string; readonly key: string };

function marksOf(source: SourceOrigin, all: ReadonlyMap<string, SourceOrigin>): readonly Mark[] {
  const origins = chainOf(source, all).map(({ id, title }): Mark => ({ kind: "origin", name: title, key: `origin ${id}` }));
  const named = (kind: Mark["kind"], names: readonly string[]) =>
    names.flatMap((name): readonly Mark[] => (folded(name) ? [{ kind, name, key: `${kind} ${folded(name)}` }] : []));
  // Only the last of a chain is where it all comes from: naming the links between would say the same twice.
  return [...origins.slice(-1), ...named("house", source.houses), ...named("author", source.authors)];
}

/** A source and what it is drawn from, the first origin last. A circle, which the database refuses, ends where it closes. */
export function chainOf(source: Drawn, all: ReadonlyMap<string, Drawn>): readonly Drawn[] {
  const chain = [source];
  const seen = new Set([source.id]);
  for (let next = originOf(source, all); next && !seen.has(next.id); next = originOf(next, all)) {
    seen.add(next.id);
    chain.push(next);
  }
  return chain;
}

function originOf({ originId }: Drawn, all: ReadonlyMap<string, Drawn>): Drawn | undefined {
  return originId === null ? undefined : all.get(originId);
}

/** Names that differ in case, accents' encoding, spaces or punctuation only are one; a leading article does not part them. */
function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** Sets that grow together (union-find with path halving). */
class Union {
  readonly #parent: Map<string, string>;

  constructor(ids: readonly string[]) {
    this.#parent = new Map(ids.map((id) => [id, id]));
  }

  join(a: string, b: string): void {
    this.#parent.set(this.#root(b), this.#root(a));
  }

  groups(): readonly (readonly string[])[] {
    const groups = new Map<string, string[]>();
    for (const id of this.#parent.keys()) {
      const root = this.#root(id);
      const group = groups.get(root);
      if (group) group.push(id);
      else groups.set(root, [id]);
    }
    return [...groups.values()];
  }

  #root(id: string): string {
    let at = id;
    for (let parent = this.#parent.get(at)!; parent !== at; parent = this.#parent.get(at)!) {
      const grandparent = this.#parent.get(parent)!;
      this.#parent.set(at, grandparent);
      at = grandparent;
    }
    return at;
  }
}
