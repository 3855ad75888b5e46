import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { InviteForm } from "@/features/people/members/invite-form";
import { MemberList } from "@/features/people/members/member-list";
import { SiteHead } from "@/features/shell/site-head";
import { Hydrate, orElsewhere, prefetch, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Members" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

export default async function MembersPage({ params }: Props) {
  const { workspace } = await params;
  const me = await readMe();
  if (!me?.id) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/workspaces/${workspace}/members`)}`);
  const [mine] = await Promise.all([
    orElsewhere((caller) => caller.workspaces.list()),
    prefetch(
      (keys) => keys.workspaces.members.queryKey({ workspace }),
      (caller) => caller.workspaces.members({ workspace }),
    ),
  ]);
  const here = mine.find(({ slug }) => slug === workspace);
  return (
    <Hydrate>
      <SiteHead me={me} />
      <Page width="text">
        <PageHeader eyebrow={here?.name} title="Members" />
        <Stack gap={12}>
          <MemberList workspace={workspace} myId={me.id} />
          {here?.role === "owner" ? (
            <Section
              title="Invite somebody"
              lead="A link lets one person in. For a single debate a room code is enough, and needs no membership."
            >
              <InviteForm workspace={workspace} />
            </Section>
          ) : null}
        </Stack>
      </Page>
    </Hydrate>
  );
}
