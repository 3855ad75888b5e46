"use client";

import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { signIn } from "@/lib/sign-in";
import { useTRPCClient } from "@/lib/trpc/client";
import { newKey } from "@/lib/trpc/keys";
import { PasswordField } from "../fields/password-field";
import { EMAIL_RULES, PASSWORD_HINT, PASSWORD_RULES } from "../fields/rules";
import { problemOf } from "../sign-in/problem";

type Fields = { email: string; password: string };

/** Makes a guest an account. All their seats and ballots stay; the session is a new one. */
export function AttachForm({ destination }: { readonly destination: string }) {
  const client = useTRPCClient();
  const { register, handleSubmit, formState } = useForm<Fields>();
  const attach = useMutation({
    mutationFn: async (fields: Fields) => {
      await client.account.attachCredentials.mutate({ ...fields, idempotencyKey: newKey() });
      return signIn("password", fields, destination);
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const problem = problemOf(attach.error, ["email", "password"]);
  const at = (field: keyof Fields) => formState.errors[field]?.message ?? (problem?.field === field ? problem.message : null);
  return (
    <form
      method="post"
      action="/api/auth/callback/password"
      noValidate
      className="flex max-w-md flex-col gap-4"
      onChange={attach.error ? () => attach.reset() : undefined}
      onSubmit={handleSubmit((fields) => !attach.isPending && attach.mutate(fields))}
    >
      <FormError message={problem && !problem.field ? problem.message : null} />
      <TextField label="E-mail address" type="email" autoComplete="username" error={at("email")} {...register("email", EMAIL_RULES)} />
      <PasswordField
        label="Password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        error={at("password")}
        {...register("password", PASSWORD_RULES)}
      />
      <Button type="submit" variant="primary" wide busy={attach.isPending || attach.isSuccess}>
        Keep my account
      </Button>
    </form>
  );
}
