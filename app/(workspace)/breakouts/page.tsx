import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { canInWorkspace } from "@/domain/permissions";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";
import { BreakoutList } from "@/features/exercise/breakouts/breakout-list";
import { orElsewhere } from "@/server/rsc";
import { type Query, textOf } from "../query";
import { WorkspacePage } from "../workspace-page";

export const metadata = { title: "Breakouts" };

export default async function BreakoutsPage({ searchParams }: { readonly searchParams: Query }) {
  const workspaces = await orElsewhere((caller) => caller.workspaces.list());
  const workspace = chooseWorkspace(workspaces, textOf((await searchParams).workspace), "debate:create");
  if (!workspace || !canInWorkspace(workspace.role, "debate:create"))
    return (
      <WorkspacePage width="text">
        <PageHeader title="Breakouts" />
        <EmptyState
          heading="h2"
          title="Breakouts belong to those who run a workspace"
          action={<LinkButton href="/dashboard">Your debates</LinkButton>}
        >
          In this one you are not a facilitator. Ask its owner to make you one.
        </EmptyState>
      </WorkspacePage>
    );
  const breakouts = await orElsewhere((caller) => caller.breakouts.list({ workspace: workspace.slug }));
  return (
    <WorkspacePage width="text" place={workspace.name}>
      <PageHeader
        eyebrow={workspace.name}
        title="Breakouts"
        lead="Several rooms from one scenario, run together or apart, then compared."
        actions={
          breakouts.length > 0 ? (
            <LinkButton variant="primary" icon="plus" href={`/debates/new?workspace=${workspace.slug}`}>
              New debate
            </LinkButton>
          ) : undefined
        }
      />
      <BreakoutList workspace={workspace.slug} breakouts={breakouts} />
    </WorkspacePage>
  );
}
