import { useMutation } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import type { ArgumentView, ClaimView } from "@/contracts/argument/floor";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "./floor/floor-context";
import { useRefreshFloor } from "./use-changes";

/** Taking things back. Nothing is asked first; the toast offers to say it again. */
export function useWithdrawal() {
  const trpc = useTRPC();
  const toast = useToast();
  const { slug, claims } = useFloor();
  const refresh = useRefreshFloor();
  const onError = (error: unknown) => toast({ message: sentenceOf(error) });
  const options = { onError, onSettled: refresh };
  const argumentAway = useMutation(trpc.floor.withdrawArgument.mutationOptions(options));
  const claimAway = useMutation(trpc.floor.withdrawClaim.mutationOptions(options));
  const citationAway = useMutation(trpc.evidence.withdrawCitation.mutationOptions(options));
  const argueAgain = useMutation(trpc.floor.addArgument.mutationOptions(options));
  const citeAgain = useMutation(trpc.evidence.addCitation.mutationOptions(options));
  const act = () => ({ debate: slug, idempotencyKey: newKey() });
  const again = ({ polarity, target, premises }: ArgumentView, anew: string | null) =>
    argueAgain.mutate({
      ...act(),
      polarity,
      target,
      premises: premises.map((id) => (id === anew ? anewOf(claims.get(id)!) : { claimId: id })),
    });
  return {
    withdrawArgument(argument: ArgumentView) {
      argumentAway.mutate(
        { ...act(), argumentId: argument.id },
        {
          onSuccess: () =>
            toast({
              message: "Argument withdrawn. Its claims stay.",
              action: { label: "Make it again", onAct: () => again(argument, null) },
            }),
        },
      );
    },
    /** `place` is the argument under which the claim was taken back: there it can be said again. */
    withdrawClaim(claim: ClaimView, place: ArgumentView) {
      claimAway.mutate(
        { ...act(), claimId: claim.id },
        {
          onSuccess: () =>
            toast({
              message: "Claim withdrawn. It stays readable, struck through.",
              action: { label: "Say it again", onAct: () => again(place, claim.id) },
            }),
        },
      );
    },
    withdrawCitation(claimId: string, { id, sourceId, locator, bearing, quotation, paraphrase }: ClaimView["citations"][number]) {
      const citation = { sourceId, locator, bearing, quotation, paraphrase };
      citationAway.mutate(
        { ...act(), citationId: id },
        {
          onSuccess: () =>
            toast({
              message: "Citation withdrawn.",
              action: { label: "Cite it again", onAct: () => citeAgain.mutate({ ...act(), claimId, citation }) },
            }),
        },
      );
    },
  };
}

function anewOf({ text, citations }: ClaimView) {
  const kept = citations.slice(0, 8);
  return {
    text,
    citations: kept.map(({ sourceId, locator, bearing, quotation, paraphrase }) => ({ sourceId, locator, bearing, quotation, paraphrase })),
  };
}
