"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextLink } from "@/components/ui/text/text-link";
import { signIn } from "@/lib/sign-in";
import { sentenceOf } from "@/lib/trpc/errors";

type Props = { readonly email: string; readonly token: string; readonly destination: string };

/** The button that uses a sign-in link up. Mail scanners open links, but they press no buttons. */
export function UseLink({ email, token, destination }: Props) {
  const use = useMutation({
    mutationFn: () => signIn("link", { email, token }, destination),
    onSuccess: ({ url }) => window.location.replace(url),
  });
  return (
    <div className="flex max-w-md flex-col gap-4">
      <FormError title="Not signed in" message={use.error ? sentenceOf(use.error) : null} />
      {use.error ? (
        <p className="font-sans">
          <TextLink href="/sign-in">Ask for a new link</TextLink>
        </p>
      ) : (
        <Button variant="primary" wide busy={use.isPending || use.isSuccess} onClick={() => use.mutate()}>
          Sign in
        </Button>
      )}
    </div>
  );
}
