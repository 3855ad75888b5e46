import { notFound } from "next/navigation";
import { cache } from "react";
import type { ScenarioView } from "@/contracts/debates/scenarios";
import type { WorkspaceView } from "@/contracts/people/workspaces";
import { canInWorkspace } from "@/domain/permissions";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";
import { orElsewhere } from "@/server/rsc";
import { type Query, textOf } from "../query";

type Props = { readonly params: Promise<{ scenario: string }>; readonly searchParams: Query };
type Found = { readonly workspace: WorkspaceView; readonly scenario: ScenarioView; readonly runs: boolean };

/** The scenario an address names, in its workspace, or the page that says there is none. */
export async function findScenario({ params, searchParams }: Props): Promise<Found> {
  return find((await params).scenario, textOf((await searchParams).workspace));
}

const find = cache(async (scenarioId: string, named: string | undefined): Promise<Found> => {
  const workspace = chooseWorkspace(await orElsewhere((caller) => caller.workspaces.list()), named, "workspace:read");
  if (!workspace) notFound();
  const scenario = await orElsewhere((caller) => caller.scenarios.get({ workspace: workspace.slug, scenarioId }));
  return { workspace, scenario, runs: canInWorkspace(workspace.role, "scenario:write") };
});
