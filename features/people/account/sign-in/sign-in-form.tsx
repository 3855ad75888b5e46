"use client";

import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import type { SignInWays } from "@/contracts/people/account";
import { signIn } from "@/lib/sign-in";
import { sentenceOf } from "@/lib/trpc/errors";
import { PasswordField } from "../fields/password-field";
import { EMAIL_RULES } from "../fields/rules";
import { LinkSent } from "./link-sent";

type Props = { readonly ways: SignInWays; readonly destination: string };
type Fields = { email: string; password: string };

/** E-mail and password, and the other ways this server offers. The same address serves for the link. */
export function SignInForm({ ways, destination }: Props) {
  const { register, handleSubmit, getValues, trigger, formState } = useForm<Fields>();
  const enter = useMutation({
    mutationFn: (fields: Fields) => signIn("password", fields, destination),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const send = useMutation({ mutationFn: (email: string) => signIn("email", { email }, destination) });
  const leave = useMutation({ mutationFn: () => signIn("oidc", {}, destination), onSuccess: ({ url }) => window.location.assign(url) });
  if (send.isSuccess) return <LinkSent email={send.variables} onAgain={() => send.reset()} />;
  const failure = enter.error ?? send.error ?? leave.error;
  const isBusy = [enter, leave].some(({ isPending, isSuccess }) => isPending || isSuccess) || send.isPending;
  const sendLink = async () => {
    if (await trigger("email", { shouldFocus: true })) send.mutate(getValues("email").trim());
  };
  const startOver = () => {
    for (const attempt of [enter, send, leave]) attempt.reset();
  };
  return (
    <Stack gap={6} className="max-w-md">
      {/* Sent before the page is ready, a form must not put a password into the address. */}
      <form
        method="post"
        action="/api/auth/callback/password"
        noValidate
        className="flex flex-col gap-4"
        onChange={failure ? startOver : undefined}
        onSubmit={handleSubmit((fields) => !isBusy && enter.mutate(fields))}
      >
        <FormError title="Not signed in" message={failure ? sentenceOf(failure) : null} />
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          error={formState.errors.email?.message}
          {...register("email", EMAIL_RULES)}
        />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          error={formState.errors.password?.message}
          {...register("password", { required: "Give your password." })}
        />
        <Button type="submit" variant="primary" wide busy={enter.isPending || enter.isSuccess}>
          Sign in
        </Button>
        {ways.link ? (
          <Button wide icon="link" busy={send.isPending} onClick={sendLink}>
            Send me a link instead
          </Button>
        ) : null}
      </form>
      {ways.oidc ? (
        <div className="border-t border-line pt-6">
          <Button wide icon="external" busy={leave.isPending || leave.isSuccess} onClick={() => !isBusy && leave.mutate()}>
            Sign in with {ways.oidc.name}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
