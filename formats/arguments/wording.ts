/** Text on one line, without what steers a terminal or breaks a file; single spaces. */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** At most `most` characters, the last one an ellipsis where it is cut. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Gives out names that nobody has yet: the one wanted, else with a number behind it. */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    for (let number = next.get(wanted) ?? 2; taken.has(name); number++) {
      name = `${wanted} (${number})`;
      next.set(wanted, number + 1);
    }
    taken.add(name);
    return name;
  };
}
