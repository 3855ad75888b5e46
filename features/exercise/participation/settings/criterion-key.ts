/** A key for new words that no other criterion has: "Use of evidence" gives "use-of-evidence", then "use-of-evidence-2". */
export function keyFor(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  const base = words || "criterion";
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(key)) return key;
  }
}
