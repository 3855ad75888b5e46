import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/feedback/toast";
import { MenuButton } from "@/components/ui/overlays/menu";
import type { ClaimView } from "@/contracts/argument/floor";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";
import { useFloor } from "../floor/floor-context";

type Props = { readonly claims: readonly ClaimView[]; readonly numbered: (words: string, claimId: string) => string };

/** For whoever runs the debate: puts a claim before everyone, or takes it away again. */
export function SpotlightItems({ claims, numbered }: Props) {
  const { slug, debate } = useFloor();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  if (debate.status !== "open" || (debate.role !== "facilitator" && debate.role !== "owner")) return null;
  const show = async (claimId: string | null) => {
    try {
      await client.control.spotlight.mutate({ debate: slug, claimId, idempotencyKey: newKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.debates.get.queryKey({ debate: slug }) });
      toast({
        message: claimId ? "The claim stands before everyone." : "No claim stands before everyone.",
        ...(claimId ? { action: { label: "Undo", onAct: () => void show(null) } } : {}),
      });
    } catch (error) {
      toast({ message: sentenceOf(error) });
    }
  };
  return claims.map(({ id }) => {
    const stands = debate.spotlight?.claimId === id;
    return (
      <MenuButton key={`spotlight ${id}`} icon="eye" onClick={() => void show(stands ? null : id)}>
        {stands ? "Take it away from everyone's screens" : numbered("Put this claim before everyone", id)}
        <span className="block text-sm text-muted">
          {stands ? "It stays where it is on the floor." : "Over every room and on the projector."}
        </span>
      </MenuButton>
    );
  });
}
