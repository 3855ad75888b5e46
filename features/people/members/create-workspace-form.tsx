"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { TextField } from "@/components/ui/forms/text-field";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

export function CreateWorkspaceForm() {
  const [trpc, queryClient, toast] = [useTRPC(), useQueryClient(), useToast()];
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { name: "" } });
  const create = useMutation(
    trpc.workspaces.create.mutationOptions({
      onSuccess: async ({ name }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.workspaces.list.queryKey() });
        reset();
        toast({ message: `“${name}” is open.` });
      },
    }),
  );
  return (
    <form
      noValidate
      className="flex max-w-md flex-col items-start gap-3"
      onSubmit={handleSubmit(({ name }) => create.mutate({ name, idempotencyKey: newKey() }))}
    >
      <TextField
        className="w-full"
        label="Name of a new workspace"
        hint="A course, a team, a programme: the people who debate together."
        autoComplete="organization"
        maxLength={80}
        error={formState.errors.name?.message ?? (create.error ? sentenceOf(create.error) : null)}
        {...register("name", { validate: (given) => given.trim().length > 0 || "Give it a name." })}
      />
      <Button type="submit" busy={create.isPending}>
        Open workspace
      </Button>
    </form>
  );
}
