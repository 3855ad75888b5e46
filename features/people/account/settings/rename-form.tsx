"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { TextField } from "@/components/ui/forms/text-field";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

export function RenameForm({ name }: { readonly name: string }) {
  const [trpc, router, toast] = [useTRPC(), useRouter(), useToast()];
  const { register, handleSubmit, formState, reset } = useForm({ values: { name } });
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: (_, { name }) => {
        reset({ name });
        router.refresh();
        toast({ message: "Your name was changed." });
      },
    }),
  );
  const error = formState.errors.name?.message ?? (rename.error ? sentenceOf(rename.error) : null);
  return (
    <form
      noValidate
      className="flex max-w-md flex-col items-start gap-3"
      onSubmit={handleSubmit(({ name }) => rename.mutate({ name, idempotencyKey: newKey() }))}
    >
      <TextField
        className="w-full"
        label="Name"
        hint="In debates you joined before, you keep the name you joined with."
        autoComplete="name"
        maxLength={60}
        error={error}
        {...register("name", { validate: (given) => given.trim().length > 0 || "Give a name." })}
      />
      <Button type="submit" busy={rename.isPending}>
        Change name
      </Button>
    </form>
  );
}
