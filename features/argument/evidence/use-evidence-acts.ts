import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { CredibilityGrade, ReliabilityGrade } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

function useRefreshEvidence(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: trpc.evidence.pathKey() });
}

type Given = { readonly value: string; readonly reason: string };

/** The reader's grade of a source or of one cited item. */
export function useGrade(
  debate: string,
  thing: { readonly sourceId: string } | { readonly citationId: string },
  place: string,
  onKept: () => void,
) {
  const client = useTRPCClient();
  const refresh = useRefreshEvidence();
  const toast = useToast();
  return useAct(
    ({ value, reason }: Given, keyed) =>
      "sourceId" in thing
        ? client.evidence.gradeSource.mutate({ debate, ...thing, value: value as ReliabilityGrade, reason, ...keyed })
        : client.evidence.gradeCitation.mutate({ debate, ...thing, value: value as CredibilityGrade, reason, ...keyed }),
    async () => {
      onKept();
      await refresh();
      toast({ message: "Your grade is kept." });
    },
    place,
  );
}

export function useSetText(debate: string, sourceId: string, onKept: () => void) {
  const client = useTRPCClient();
  const refresh = useRefreshEvidence();
  const toast = useToast();
  return useAct(
    ({ text }: { readonly text: string }, keyed) => client.evidence.setSourceText.mutate({ debate, sourceId, text, ...keyed }),
    async ({ checked, verbatim }) => {
      await refresh();
      const outcome =
        checked === 0 ? "No quotation was there to check." : `${verbatim} of ${plural(checked, "quotation")} stand in it verbatim.`;
      toast({ message: `The text is kept. ${outcome}` });
      onKept();
    },
  );
}

export function useLinkOrigin(debate: string, sourceId: string) {
  const client = useTRPCClient();
  const refresh = useRefreshEvidence();
  const toast = useToast();
  return useAct(
    ({ originId }: { readonly originId: string | null }, keyed) =>
      client.evidence.linkOrigin.mutate({ debate, sourceId, originId, ...keyed }),
    async () => {
      await refresh();
      toast({ message: "Kept." });
    },
  );
}
