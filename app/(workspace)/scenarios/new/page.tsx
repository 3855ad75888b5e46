import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page";
import { canInWorkspace } from "@/domain/permissions";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";

import { ScenarioEditor } from "@/features/debates/scenarios/editor/scenario-editor";
import { BLANK_SCENARIO } from "@/formats/scenario-file";
import { orElsewhere } from "@/server/rsc";
import { type Query, textOf } from "../../query";
import { WorkspacePage } from "../../workspace-page";
import { publishedIn } from "../published-in";

export const metadata = { title: "New scenario" };

export default async function NewScenarioPage({ searchParams }: { readonly searchParams: Query }) {
  const named = textOf((await searchParams).workspace);
  const workspace = chooseWorkspace(await orElsewhere((caller) => caller.workspaces.list()), named, "scenario:write");
  if (!workspace || !canInWorkspace(workspace.role, "scenario:write")) notFound();
  return (
    <WorkspacePage place={workspace.name}>
      <PageHeader
        eyebrow={workspace.name}
        title="New scenario"
        lead="Change what stands here, or upload a file of your own. It is checked while you write, and saved when you save it."
      />
      <ScenarioEditor
        file={{
          workspace: workspace.slug,
          id: null,
          text: BLANK_SCENARIO,
          isSaved: false,
          published: await publishedIn(workspace.slug),
        }}
      />
    </WorkspacePage>
  );
}
