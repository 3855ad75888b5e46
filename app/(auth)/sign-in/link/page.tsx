import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page";
import { TextLink } from "@/components/ui/text/text-link";
import { UseLink } from "@/features/people/account/sign-in/use-link";
import { destinationOf } from "@/server/auth";

export const metadata: Metadata = { title: "Sign in by link", referrer: "no-referrer", robots: { index: false } };

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignInLinkPage({ searchParams }: Props) {
  const { email, token, callbackUrl } = await searchParams;
  if (typeof email !== "string" || typeof token !== "string")
    return (
      <>
        <PageHeader title="This link is not whole" lead="Open it from the mail again, or copy all of it, to its last character." />
        <p className="font-sans">
          <TextLink href="/sign-in">Ask for a new link</TextLink>
        </p>
      </>
    );
  return (
    <>
      <PageHeader
        title="Sign in by link"
        lead={
          <>
            You sign in as <strong className="font-semibold break-words">{email}</strong>.
          </>
        }
      />
      <UseLink email={email} token={token} destination={destinationOf(callbackUrl)} />
    </>
  );
}
