import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page";
import { Stack } from "@/components/layout/stack";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { SignUpForm } from "@/features/people/account/sign-in/sign-up-form";
import { destinationOf } from "@/server/auth";
import { readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Create an account" };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const destination = destinationOf(callbackUrl);
  const me = await readMe();
  if (me?.id && !me.isGuest) redirect(destination);
  return (
    <>
      <PageHeader title="Create an account" lead="With it comes a workspace of your own, in which you can open a debate at once." />
      <Stack gap={6}>
        {me?.isGuest ? (
          <Notice title={`You are here as a guest, ${me.name}`} className="max-w-md">
            To keep your seat, <TextLink href="/account">add an e-mail address to it</TextLink> instead of starting anew.
          </Notice>
        ) : null}
        <SignUpForm destination={destination} />
        <p className="max-w-md font-sans">
          You have an account? <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(destination)}`}>Sign in</TextLink>.
        </p>
      </Stack>
    </>
  );
}
