declare module "@citation-js/core" {
  export const plugins: { readonly input: { data(input: unknown, type: string): unknown } };
  export const logger: { readonly _log: unknown[] };
}
declare module "@citation-js/plugin-bibtex" {}
