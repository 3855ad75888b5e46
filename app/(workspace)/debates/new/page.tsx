import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { TextLink } from "@/components/ui/text/text-link";
import type { WorkspaceView } from "@/contracts/people/workspaces";
import { canInWorkspace } from "@/domain/permissions";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";
import { choicesOf } from "@/features/debates/debates/create/choices";
import { NewDebateForm } from "@/features/debates/debates/create/new-debate-form";
import { ScenarioChoice } from "@/features/debates/debates/create/scenario-choice";
import { orElsewhere } from "@/server/rsc";
import { type Query, textOf } from "../../query";
import { WorkspacePage } from "../../workspace-page";

export const metadata = { title: "New debate" };

export default async function NewDebatePage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const workspaces = await orElsewhere((caller) => caller.workspaces.list());
  const workspace = chooseWorkspace(workspaces, textOf(query.workspace), "debate:create");
  if (!workspace || !canInWorkspace(workspace.role, "debate:create")) return <CannotCreate />;
  const scenarios = await orElsewhere((caller) => caller.scenarios.list({ workspace: workspace.slug }));
  // An older version can be started from too: its page links here.
  const scenarioId = textOf(query.scenario) ?? scenarios[0]?.id;
  if (scenarioId === undefined) return <NoScenarios workspace={workspace} />;
  const scenario = await orElsewhere((caller) => caller.scenarios.get({ workspace: workspace.slug, scenarioId }));
  const isListed = scenarios.some(({ id }) => id === scenario.id);
  return (
    <WorkspacePage place={workspace.name}>
      <PageHeader eyebrow={workspace.name} title="New debate" />
      <div className="flex flex-col gap-6">
        <ScenarioChoice workspace={workspace.slug} scenarios={isListed ? scenarios : [scenario, ...scenarios]} chosen={scenario.id} />
        <NewDebateForm key={scenario.id} workspace={workspace.slug} choices={choicesOf(scenario)} />
      </div>
    </WorkspacePage>
  );
}

function CannotCreate() {
  return (
    <WorkspacePage width="text">
      <PageHeader title="New debate" />
      <EmptyState
        heading="h2"
        title="Debates are created in a workspace you run"
        action={<LinkButton href="/dashboard">Your debates</LinkButton>}
      >
        In this one you are not a facilitator. Ask its owner to make you one, or choose a workspace of your own on your dashboard.
      </EmptyState>
    </WorkspacePage>
  );
}

function NoScenarios({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <WorkspacePage width="text" place={workspace.name}>
      <PageHeader title="New debate" />
      <EmptyState heading="h2" title="A debate starts from a scenario, and there is none yet">
        <TextLink href={`/scenarios/new?workspace=${workspace.slug}`}>Write a scenario or upload one</TextLink>; then come back.
      </EmptyState>
    </WorkspacePage>
  );
}
