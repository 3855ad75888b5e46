import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHeader } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { AttachForm } from "@/features/people/account/settings/attach-form";
import { PasswordForm } from "@/features/people/account/settings/password-form";
import { RenameForm } from "@/features/people/account/settings/rename-form";
import { SessionList } from "@/features/people/account/settings/session-list";
import { SignOutButton } from "@/features/people/account/settings/sign-out-button";
import { CreateWorkspaceForm } from "@/features/people/members/create-workspace-form";
import { WorkspaceList } from "@/features/people/members/workspace-list";
import { SiteHead } from "@/features/shell/site-head";
import { destinationOf } from "@/server/auth";
import { Hydrate, prefetch, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Your account" };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function AccountPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const me = await readMe();
  if (!me?.id) redirect("/sign-in?callbackUrl=/account");
  await Promise.all([
    prefetch(
      (keys) => keys.account.sessions.queryKey(),
      (caller) => caller.account.sessions(),
    ),
    prefetch(
      (keys) => keys.workspaces.list.queryKey(),
      (caller) => caller.workspaces.list(),
    ),
  ]);
  return (
    <Hydrate>
      <SiteHead me={me} />
      <Page width="text">
        <PageHeader title="Your account" actions={<SignOutButton isGuest={me.isGuest} />} />
        <Stack gap={12}>
          {me.isGuest ? (
            <Section
              title="Keep your account"
              lead="Only this browser knows you. With an e-mail address and a password you can come back from anywhere; your seats, arguments and ballots stay yours."
            >
              <AttachForm destination={callbackUrl ? destinationOf(callbackUrl) : "/account"} />
            </Section>
          ) : null}
          <Section title="Your name">
            <RenameForm name={me.name} />
          </Section>
          {me.email ? (
            <Section title="Password" lead={`For ${me.email}. A new password signs every other device out.`}>
              <PasswordForm email={me.email} hasPassword={me.hasPassword} />
            </Section>
          ) : null}
          <Section title="Where you are signed in" lead="A device that is not used for twelve hours is signed out by itself.">
            <SessionList now={new Date().toISOString()} />
          </Section>
          {me.isGuest ? null : (
            <Section title="Workspaces">
              <WorkspaceList />
              <CreateWorkspaceForm />
            </Section>
          )}
        </Stack>
      </Page>
    </Hydrate>
  );
}
