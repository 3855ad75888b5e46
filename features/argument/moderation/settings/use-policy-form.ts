import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { useToast } from "@/components/ui/feedback/toast";
import type { PolicyView } from "@/contracts/argument/moderation";
import type { Mode } from "@/domain/moderation";
import { useKeptFields } from "@/lib/kept/use-kept";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { type ReasonField, reasonsOf } from "./reason-keys";

export type PolicyFields = { readonly mode: Mode; readonly text: string; readonly reasons: ReasonField[]; readonly over: number };

/** The policy in the making, over the revision that was read; somebody else's publishing is noticed before it is lost. */
export function usePolicyForm(debate: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { data: policy } = useSuspenseQuery(trpc.moderation.policy.queryOptions({ debate }));
  const place = `policy:${debate}`;
  const [original] = useState(() => fieldsOf(policy));
  const form = useForm<PolicyFields>({ defaultValues: original });
  const kept = useKeptFields(place, form, original);
  const over = useWatch({ control: form.control, name: "over" });
  const reasons = useFieldArray({ control: form.control, name: "reasons" });
  const publishing = useAct(
    ({ mode, text, reasons: fields, over }: PolicyFields, keyed) =>
      client.moderation.setPolicy.mutate({ debate, mode, text, reasons: reasonsOf(fields), over, ...keyed }),
    async () => {
      kept.forget();
      await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
      toast({ message: "Published. Everybody in the debate reads it." });
      router.push(`/debates/${debate}/moderation`);
    },
    place,
  );
  return {
    form,
    reasons,
    publishing,
    waiting: policy.waiting ?? 0,
    savedMode: policy.mode,
    /** The newer policy that somebody published meanwhile, or null. */
    overtakenBy: policy.revision === over || publishing.isBusy || publishing.answer ? null : policy,
    isFromBefore: kept.isFromBefore,
    keepMine: () => form.setValue("over", policy.revision),
    takeTheirs: () => {
      form.reset(fieldsOf(policy));
      kept.forget();
    },
  };
}

const fieldsOf = ({ mode, text, reasons, revision }: PolicyView): PolicyFields => ({
  mode,
  text,
  reasons: [...reasons],
  over: revision,
});
