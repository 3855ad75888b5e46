"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { countGraphemes } from "@/lib/graphemes";
import { useKeptFields } from "@/lib/kept/use-kept";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../kept/kept-note";

type Props = { readonly debate: string; readonly actionId: string; readonly onDone: () => void };

const LONGEST_APPEAL = 1_000;
const EMPTY = { text: "" };

/** An author asks the moderators to look at a decision again; there is one appeal for each. */
export function AppealForm({ debate, actionId, onDone }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const place = `appeal:${actionId}`;
  const form = useForm({ defaultValues: EMPTY });
  const { register, handleSubmit, formState } = form;
  const { forget, isFromBefore } = useKeptFields(place, form, EMPTY);
  const { act, isBusy, problem } = useAct(
    (input: { readonly text: string }, keyed) => client.moderation.appeal.mutate({ debate, actionId, ...input, ...keyed }),
    async () => {
      forget();
      await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
      toast({ message: "The moderators have your appeal. You are told what they decide." });
      onDone();
    },
    place,
  );
  return (
    <form noValidate className="flex max-w-2xl flex-col gap-3" onSubmit={handleSubmit(act)}>
      <TextArea
        label="Your appeal"
        hint="Say why it should stand. Only the moderators read this; you can appeal once against a decision."
        limit={LONGEST_APPEAL}
        error={formState.errors.text?.message}
        {...register("text", {
          validate: (text) =>
            text.trim() === ""
              ? "Say why it should stand."
              : countGraphemes(text) <= LONGEST_APPEAL || `At most ${LONGEST_APPEAL} characters.`,
        })}
      />
      <KeptNote isFromBefore={isFromBefore} />
      <FormError title="Not sent" message={problem} />
      <Cluster gap={3}>
        <Button type="submit" variant="primary" busy={isBusy}>
          Send the appeal
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            forget();
            onDone();
          }}
        >
          Cancel
        </Button>
      </Cluster>
    </form>
  );
}
