"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { ParticipationView } from "@/contracts/exercise/participation";
import { refusalToRelease } from "@/domain/participation";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

type Props = { readonly debate: string; readonly part: ParticipationView; readonly now: string };

/** Lets everybody read their own feedback. It says what cannot be undone before it is done. */
export function ReleaseSection({ debate, part, now }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { act, isBusy, problem } = useAct(
    (_: Record<string, never>, keyed) => client.assessments.release.mutate({ debate, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.participation.pathKey() }),
  );
  const assessed = part.people.filter(({ marks }) => marks !== null).length;
  if (part.releasedAt)
    return (
      <Section title="Feedback">
        <p className="measure font-sans text-base">
          Released <Time iso={part.releasedAt} now={now} />. Each person reads their own points and comment in “My part”. What you change
          from now on they read at once.
        </p>
      </Section>
    );
  return (
    <Section
      title="Feedback"
      lead="Points and comments are yours alone until you release them. Then each person reads their own, and nobody else’s."
    >
      <p className="font-sans text-base">
        {assessed} of {plural(part.people.length, "person", "people")} assessed.
      </p>
      <Disclosure look="section" summary="Release the feedback">
        <div className="flex flex-col items-start gap-4">
          <p className="measure font-sans text-base">
            This cannot be taken back: what somebody has read stays read. Everybody who has points or a comment is told; the record says
            that feedback was released, and nothing of what it says. The rubric stays as it is from then on.
          </p>
          <Button variant="primary" busy={isBusy} refusal={refusalToRelease(false, assessed)?.message ?? null} onClick={() => act({})}>
            Release feedback to {plural(assessed, "person", "people")}
          </Button>
          <FormError message={problem} title="Not released" />
        </div>
      </Disclosure>
    </Section>
  );
}
