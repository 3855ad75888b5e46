/** A method's name on a page. The registry has it too, with everything that counts; a page that only names methods does not load that. */
export function methodLabel(method: string): string {
  return OWN_LABELS[method] ?? `${method.charAt(0).toUpperCase()}${method.slice(1).replaceAll("-", " ")}`;
}

/** Names that are not the method's key with a capital. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  cumulative: "Cumulative (dots)",
  irv: "Instant runoff",
  "kemeny-young": "Kemeny–Young",
  star: "STAR",
  stv: "Single transferable vote",
};
