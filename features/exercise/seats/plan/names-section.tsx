"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** What people are called, and the press that lifts pseudonyms before the debrief does. */
export function NamesSection({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const revealing = useAct(
    (_: object, keyed) => client.seats.revealNames.mutate({ debate: debate.slug, ...keyed }),
    async ({ revealed }) => {
      for (const key of [trpc.debates.get.queryKey(), trpc.debates.people.queryKey()])
        await queryClient.invalidateQueries({ queryKey: key });
      toast({ message: `${plural(revealed, "name")} shown to everybody.` });
    },
  );
  if (debate.naming === "names")
    return (
      <Section title="Names">
        <p className="measure font-sans text-base text-muted">
          People go by the names they give. This was chosen when the debate was created.
        </p>
      </Section>
    );
  if (debate.namesAreRevealed)
    return (
      <Section title="Names">
        <p className="measure font-sans text-base text-muted">
          The pseudonyms are lifted: everybody reads the names, also in what was said before.
        </p>
      </Section>
    );
  return (
    <Section title="Names">
      <p className="measure font-sans text-base">
        People go by pseudonyms. Only those who run the debate read the names, beside them in Control. As the debrief begins they are lifted
        by themselves; there is no way back, and the record keeps which name stood behind which pseudonym.
      </p>
      <div className="flex flex-col items-start gap-2">
        <Button
          icon="eye"
          busy={revealing.isBusy}
          refusal={debate.status === "open" ? null : debate.status === "draft" ? "Nobody has joined yet." : "This debate is closed."}
          onClick={() => revealing.act({})}
        >
          Show all names now
        </Button>
        <FormError message={revealing.problem} title="The pseudonyms stay" />
      </div>
    </Section>
  );
}
