import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page";
import { Stack } from "@/components/layout/stack";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import { SignInForm } from "@/features/people/account/sign-in/sign-in-form";
import { destinationOf, sentenceForProblem } from "@/server/auth";
import { api, readMe } from "@/server/rsc";

export const metadata: Metadata = { title: "Sign in" };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const destination = destinationOf(callbackUrl);
  const problem = sentenceForProblem(typeof error === "string" ? error : undefined);
  const me = await readMe();
  if (me?.id && !me.isGuest && !problem) redirect(destination);
  const ways = await (await api()).account.waysToSignIn();
  const onwards = `?callbackUrl=${encodeURIComponent(destination)}`;
  return (
    <>
      <PageHeader title="Sign in" />
      <Stack gap={6}>
        {problem ? (
          <div role="alert" className="max-w-md">
            <Notice tone="danger" title="Not signed in">
              {problem}
            </Notice>
          </div>
        ) : null}
        {me?.isGuest ? (
          <Notice title={`You are here as a guest, ${me.name}`} className="max-w-md">
            Signing in leaves that seat behind. To keep it, <TextLink href="/account">add an e-mail address to it</TextLink> instead.
          </Notice>
        ) : null}
        <SignInForm ways={ways} destination={destination} />
        <p className="max-w-md font-sans">
          New here? <TextLink href={`/sign-up${onwards}`}>Create an account</TextLink>. For a debate with a room code you need none:{" "}
          <TextLink href="/join">join with the code</TextLink>.
        </p>
      </Stack>
    </>
  );
}
