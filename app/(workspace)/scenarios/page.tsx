import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { canInWorkspace } from "@/domain/permissions";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";
import { ScenarioList } from "@/features/debates/scenarios/scenario-list";
import { orElsewhere } from "@/server/rsc";
import { type Query, textOf } from "../query";
import { WorkspacePage } from "../workspace-page";

export const metadata = { title: "Scenarios" };

export default async function ScenariosPage({ searchParams }: { readonly searchParams: Query }) {
  const named = textOf((await searchParams).workspace);
  const workspace = chooseWorkspace(await orElsewhere((caller) => caller.workspaces.list()), named, "workspace:read");
  if (!workspace) return <NoWorkspace />;
  const scenarios = await orElsewhere((caller) => caller.scenarios.list({ workspace: workspace.slug }));
  const runs = canInWorkspace(workspace.role, "scenario:write");
  return (
    <WorkspacePage place={workspace.name}>
      <PageHeader
        eyebrow={workspace.name}
        title="Scenarios"
        lead="Everything a debate starts from: question, options, delegations and their briefs, sources, agenda and polls."
        actions={
          runs ? (
            <LinkButton icon="plus" href={`/scenarios/new?workspace=${workspace.slug}`}>
              Write or upload one
            </LinkButton>
          ) : null
        }
      />
      <ScenarioList workspace={workspace.slug} scenarios={scenarios} runs={runs} />
    </WorkspacePage>
  );
}

function NoWorkspace() {
  return (
    <WorkspacePage width="text">
      <PageHeader title="Scenarios" />
      <EmptyState heading="h2" title="Scenarios belong to a workspace" action={<LinkButton href="/dashboard">Your debates</LinkButton>}>
        You are not in the workspace this address names. Ask its owner for an invitation, or open one of your own from your dashboard.
      </EmptyState>
    </WorkspacePage>
  );
}
