declare module "@citation-js/core" {
  export const plugins: {
    readonly input: { data(input: unknown, type: string): unknown };
    readonly config: {
      get(plugin: string): { engine(items: readonly object[], style: string, language: string, format: string): unknown };
    };
    readonly output: { format(format: string, items: readonly object[], options?: object): unknown };
  };
  export const logger: { readonly _log: unknown[] };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
declare module "@citation-js/plugin-csl" {}
