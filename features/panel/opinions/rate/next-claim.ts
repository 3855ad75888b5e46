type Claims = readonly { readonly id: string; readonly text: string }[];

/** The claim to show: the one that is being read for as long as it is asked, else the first that was not rated a moment ago. */
export function nextClaim(claims: Claims, reading: string | null, rated: ReadonlySet<string>): Claims[number] | null {
  const left = claims.filter(({ id }) => !rated.has(id));
  return left.find(({ id }) => id === reading) ?? left[0] ?? null;
}
