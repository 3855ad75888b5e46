import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { useToast } from "@/components/ui/feedback/toast";
import type { PolicyView } from "@/contracts/moderation";
import type { Mode } from "@/domain/moderation";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { type ReasonField, reasonsOf } from "./reason-keys";

export type PolicyFields = { readonly mode: Mode; readonly text: string; readonly reasons: ReasonField[] };

/** The policy in the making, over the revision that was read; somebody else's publishing is noticed before it is lost. */
export function usePolicyForm(debate: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { data: policy } = useSuspenseQuery(trpc.moderation.policy.queryOptions({ debate }));
  const [read, setRead] = useState(policy);
  const form = useForm<PolicyFields>({ defaultValues: fieldsOf(read) });
  const reasons = useFieldArray({ control: form.control, name: "reasons" });
  const publishing = useAct(
    ({ mode, text, reasons: fields }: PolicyFields, keyed) =>
      client.moderation.setPolicy.mutate({ debate, mode, text, reasons: reasonsOf(fields), over: read.revision, ...keyed }),
    async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
      toast({ message: "Published. Everybody in the debate reads it." });
      router.push(`/debates/${debate}/moderation`);
    },
  );
  return {
    form,
    reasons,
    publishing,
    waiting: policy.waiting ?? 0,
    savedMode: policy.mode,
    /** The newer policy that somebody published meanwhile, or null. */
    overtakenBy: policy.revision === read.revision || publishing.isBusy || publishing.answer ? null : policy,
    keepMine: () => setRead(policy),
    takeTheirs: () => {
      setRead(policy);
      form.reset(fieldsOf(policy));
    },
  };
}

const fieldsOf = ({ mode, text, reasons }: PolicyView): PolicyFields => ({ mode, text, reasons: [...reasons] });
