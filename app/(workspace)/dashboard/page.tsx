import { Sidebar } from "@/components/layout/columns";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { chooseWorkspace } from "@/features/debates/debates/choose-workspace";
import { DebateList } from "@/features/debates/debates/debate-list";
import { WorkspaceList } from "@/features/debates/debates/workspace-list";
import { orElsewhere, prefetch, readMe } from "@/server/rsc";
import { WorkspacePage } from "../workspace-page";

export const metadata = { title: "Your debates" };

export default async function DashboardPage() {
  await prefetch(
    (key) => key.debates.dashboard.queryKey(),
    (caller) => caller.debates.dashboard(),
  );
  const workspaces = await orElsewhere((caller) => caller.workspaces.list());
  const me = await readMe();
  const home = chooseWorkspace(workspaces, undefined, "debate:create");
  const debates = <DebateList now={new Date().toISOString()} empty={<NoDebates workspace={home?.slug ?? null} />} />;
  return (
    <WorkspacePage>
      <PageHeader
        title="Your debates"
        actions={
          <>
            {home ? (
              <LinkButton variant="primary" icon="plus" href={`/debates/new?workspace=${home.slug}`}>
                New debate
              </LinkButton>
            ) : null}
            <LinkButton href="/join">Join with a code</LinkButton>
          </>
        }
      />
      {me?.isGuest ? <GuestNotice name={me.name} /> : null}
      {me?.isGuest ? (
        debates
      ) : (
        <Sidebar sideLabel="Workspaces" side={<WorkspaceList workspaces={workspaces} />}>
          {debates}
        </Sidebar>
      )}
    </WorkspacePage>
  );
}

function GuestNotice({ name }: { readonly name: string }) {
  return (
    <Notice
      className="mb-8"
      title={`You are here as ${name}, a guest`}
      actions={<LinkButton href="/account">Add an e-mail address and a password</LinkButton>}
    >
      Plenary knows you on this browser only. With an address and a password your seats, arguments and ballots stay yours on any device.
    </Notice>
  );
}

function NoDebates({ workspace }: { readonly workspace: string | null }) {
  return workspace ? (
    <EmptyState
      heading="h2"
      title="No debates yet"
      action={<LinkButton href={`/scenarios?workspace=${workspace}`}>See the scenarios</LinkButton>}
    >
      Start one from a scenario: it brings the question, the options, the delegations and the agenda. Choose “New debate”, keep what is
      suggested, and the room is open in a minute.
    </EmptyState>
  ) : (
    <EmptyState heading="h2" title="No debates yet">
      A facilitator gives you a room code of six letters and digits, such as K7QMPD. Choose “Join with a code” and type it in.
    </EmptyState>
  );
}
