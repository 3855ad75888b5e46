/** next-auth is CommonJS: bundlers unwrap its default export, Node does not. */
export function interop<Export>(given: Export): Export {
  return (given as { default?: Export }).default ?? given;
}
