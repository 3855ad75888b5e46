/** What is chosen for a proposed item: "merge:" and the id of what it goes into. */
export type Choice = "" | "accept" | "drop" | `merge:${string}`;

type Decision = { id: string; decision: "accept" } | { id: string; decision: "drop" } | { id: string; decision: "merge"; into: string };

/** The decisions that can be sent: what is merged into something that is not asked after all is left out. */
export function decisionsOf(proposed: readonly { readonly id: string }[], choices: Readonly<Record<string, Choice>>): Decision[] {
  const isProposed = new Set(proposed.map(({ id }) => id));
  return proposed.flatMap(({ id }): Decision[] => {
    const choice = choices[id] ?? "";
    if (choice === "accept" || choice === "drop") return [{ id, decision: choice }];
    if (choice === "") return [];
    const into = choice.slice("merge:".length);
    return isProposed.has(into) && choices[into] !== "accept" ? [] : [{ id, decision: "merge", into }];
  });
}
