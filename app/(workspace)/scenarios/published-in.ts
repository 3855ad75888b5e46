import { orElsewhere } from "@/server/rsc";

/** The latest version of each scenario a workspace has of its own, by key. */
export async function publishedIn(workspace: string): Promise<Readonly<Record<string, number>>> {
  const scenarios = await orElsewhere((caller) => caller.scenarios.list({ workspace }));
  return Object.fromEntries(scenarios.flatMap(({ key, version, isBuiltIn }) => (isBuiltIn ? [] : [[key, version]])));
}
