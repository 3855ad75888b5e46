"use client";

import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { signIn } from "@/lib/sign-in";
import { useTRPCClient } from "@/lib/trpc/client";
import { newKey } from "@/lib/trpc/keys";
import { PasswordField } from "../fields/password-field";
import { PASSWORD_HINT, PASSWORD_RULES } from "../fields/rules";
import { problemOf } from "../sign-in/problem";

type Props = { readonly email: string; readonly hasPassword: boolean };
type Fields = { current: string; next: string };

/** Changes the password, or sets the first. Every other device is signed out; this one signs in anew. */
export function PasswordForm({ email, hasPassword }: Props) {
  const client = useTRPCClient();
  const { register, handleSubmit, formState } = useForm<Fields>({ defaultValues: { current: "", next: "" } });
  const change = useMutation({
    mutationFn: async ({ current, next }: Fields) => {
      await client.account.changePassword.mutate({ current, next, idempotencyKey: newKey() });
      return signIn("password", { email, password: next }, "/account");
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const problem = problemOf(change.error, ["current", "next"]);
  const at = (field: keyof Fields) => formState.errors[field]?.message ?? (problem?.field === field ? problem.message : null);
  return (
    <form
      method="post"
      action="/api/auth/callback/password"
      noValidate
      className="flex max-w-md flex-col items-start gap-4"
      onChange={change.error ? () => change.reset() : undefined}
      onSubmit={handleSubmit((fields) => !change.isPending && change.mutate(fields))}
    >
      <FormError message={problem && !problem.field ? problem.message : null} />
      {/* For password managers: whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {hasPassword ? (
        <PasswordField
          className="w-full"
          label="Current password"
          autoComplete="current-password"
          error={at("current")}
          {...register("current", { required: "Give your current password." })}
        />
      ) : null}
      <PasswordField
        className="w-full"
        label="New password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        error={at("next")}
        {...register("next", PASSWORD_RULES)}
      />
      <Button type="submit" busy={change.isPending || change.isSuccess}>
        {hasPassword ? "Change password" : "Set password"}
      </Button>
    </form>
  );
}
