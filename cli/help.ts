import type { Flags } from "./flags";

/** A page of help. */
export function helpOf(synopsis: string, says: readonly string[], flags: Flags, examples: readonly string[]): string {
  const left = Object.entries(flags).map(
    ([name, { value }]) => `--${name}${value && value.length <= 32 ? ` ${value}` : value ? " NAME" : ""}`,
  );
  const width = Math.max(...left.map((text) => text.length));
  const rows = Object.values(flags).flatMap(({ says: line, value }, index) => [
    `  ${left[index]!.padEnd(width)}  ${line}`,
    ...(value && value.length > 32 ? [`  ${"".padEnd(width)}  ${value.replaceAll("|", " ")}`] : []),
  ]);
  return [`Usage: ${synopsis}`, "", ...says, "", ...rows, "", "For example:", ...examples.map((example) => `  ${example}`), ""].join("\n");
}
