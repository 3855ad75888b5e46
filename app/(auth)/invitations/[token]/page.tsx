import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { AcceptInvitation } from "@/features/people/account/join/accept-invitation";
import { orElsewhere, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer", robots: { index: false } };

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const [me, invitation] = await Promise.all([readMe(), orElsewhere((caller) => caller.workspaces.findInvitation({ token }))]);
  const back = `?callbackUrl=${encodeURIComponent(`/invitations/${token}`)}`;
  return (
    <>
      <PageHeader
        eyebrow="Invitation"
        title={invitation.workspace}
        lead={`You are invited to this workspace as ${ROLES[invitation.role]}.`}
      />
      {invitation.refusal ? (
        <Notice tone="refusal" title="This invitation cannot be used">
          {invitation.refusal}
        </Notice>
      ) : !me ? (
        <div className="flex max-w-md flex-col gap-3">
          <LinkButton variant="primary" wide href={`/sign-up${back}`}>
            Create an account and join
          </LinkButton>
          <LinkButton wide href={`/sign-in${back}`}>
            I have an account: sign in
          </LinkButton>
        </div>
      ) : me.isGuest ? (
        <Notice tone="refusal" title={`You are here as a guest, ${me.name}`} className="max-w-md">
          A workspace needs people who can come back. <TextLink href={`/account${back}`}>Add an e-mail address</TextLink> and then open this
          link again.
        </Notice>
      ) : (
        <AcceptInvitation token={token} workspace={invitation.workspace} />
      )}
    </>
  );
}

const ROLES = { owner: "an owner", facilitator: "a facilitator", member: "a member" } as const;
