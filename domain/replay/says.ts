import type { InjectEffect } from "./effects";

type Names = { readonly delegation: (key: string) => string; readonly option: (key: string) => string };

/** "2 of 10 delegations moved: Italy on Bilateral pacts from accepts to backs; Romania on …", or that none did. */
export function effectSays({ delegations, moved }: Pick<InjectEffect, "delegations" | "moved">, names: Names): string {
  if (delegations === 0) return "No delegation has a position.";
  if (moved.length === 0) return `None of ${delegations} delegations moved.`;
  const each = moved.map(({ delegation, changes }) => {
    const what = changes.map(({ option, from, to }) => `on ${names.option(option)} from ${from} to ${to}`);
    return `${names.delegation(delegation)} ${what.join(", ")}`;
  });
  return `${moved.length} of ${delegations} delegations moved: ${each.join("; ")}.`;
}
