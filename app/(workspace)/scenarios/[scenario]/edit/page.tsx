import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page";
import { ScenarioEditor } from "@/features/debates/scenarios/editor/scenario-editor";
import type { Query } from "../../../query";
import { WorkspacePage } from "../../../workspace-page";
import { findScenario } from "../../find-scenario";
import { publishedIn } from "../../published-in";

type Props = { readonly params: Promise<{ scenario: string }>; readonly searchParams: Query };

export async function generateMetadata(props: Props) {
  return { title: `Edit ${(await findScenario(props)).scenario.title}` };
}

export default async function EditScenarioPage(props: Props) {
  const { scenario, workspace } = await findScenario(props);
  if (scenario.text === null) notFound();
  return (
    <WorkspacePage place={workspace.name}>
      <PageHeader
        eyebrow={`${workspace.name} · version ${scenario.version}`}
        title={`Edit “${scenario.title}”`}
        lead={
          scenario.isBuiltIn
            ? "This scenario is built in. What you save becomes your workspace’s own copy; the built-in one stays as it is."
            : "A published version never changes: what you save becomes a new version, and debates keep the one they started from."
        }
      />
      <ScenarioEditor
        file={{
          workspace: workspace.slug,
          id: scenario.id,
          text: scenario.text,
          isSaved: true,
          published: await publishedIn(workspace.slug),
        }}
      />
    </WorkspacePage>
  );
}
