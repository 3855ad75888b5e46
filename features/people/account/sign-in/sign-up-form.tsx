"use client";

import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { signIn } from "@/lib/sign-in";
import { useTRPCClient } from "@/lib/trpc/client";
import { PasswordField } from "../fields/password-field";
import { EMAIL_RULES, PASSWORD_HINT, PASSWORD_RULES } from "../fields/rules";
import { problemOf } from "./problem";

type Fields = { name: string; email: string; password: string };

/** A new account. Somebody who has one already and gives its password is simply signed in. */
export function SignUpForm({ destination }: { readonly destination: string }) {
  const client = useTRPCClient();
  const { register, handleSubmit, formState } = useForm<Fields>();
  const join = useMutation({
    mutationFn: async ({ name, email, password }: Fields) => {
      const enter = () => signIn("password", { email, password }, destination);
      try {
        await client.account.signUp.mutate({ name, email, password });
      } catch (refusal) {
        if ((refusal as { data?: { code?: string } }).data?.code !== "CONFLICT") throw refusal;
        return enter().catch(() => Promise.reject(refusal));
      }
      return enter();
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const problem = problemOf(join.error, ["name", "email", "password"]);
  const at = (field: keyof Fields) => formState.errors[field]?.message ?? (problem?.field === field ? problem.message : null);
  return (
    <form
      method="post"
      action="/api/auth/callback/password"
      noValidate
      className="flex max-w-md flex-col gap-4"
      onChange={join.error ? () => join.reset() : undefined}
      onSubmit={handleSubmit((fields) => !join.isPending && join.mutate(fields))}
    >
      <FormError title="No account yet" message={problem && !problem.field ? problem.message : null} />
      <TextField
        label="Your name"
        hint="As others in a debate will see it."
        autoComplete="name"
        maxLength={60}
        error={at("name")}
        {...register("name", { validate: (name) => name.trim().length > 0 || "Give a name." })}
      />
      <TextField label="E-mail address" type="email" autoComplete="username" error={at("email")} {...register("email", EMAIL_RULES)} />
      <PasswordField
        label="Password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        error={at("password")}
        {...register("password", PASSWORD_RULES)}
      />
      <Button type="submit" variant="primary" wide busy={join.isPending || join.isSuccess}>
        Create account
      </Button>
    </form>
  );
}
