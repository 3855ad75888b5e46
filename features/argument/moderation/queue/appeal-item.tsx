"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { OpenAppeal } from "@/contracts/argument/moderation";
import { ACTION_WORDS } from "@/domain/moderation";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { KeptNote } from "../../../shell/kept/kept-note";
import { Said } from "../said";
import { ThingWords } from "../thing-words";

type Props = { readonly debate: string; readonly appeal: OpenAppeal; readonly now: string; readonly onDone: () => void };

/** An author's appeal beside the decision it is against: granted or refused in one press, with a note where one is needed. */
export function AppealItem({ debate, appeal, now, onDone }: Props) {
  const place = `appeal-note:${appeal.id}`;
  const { value: note, set: setNote, forget, isFromBefore } = useKept(place, "");
  const { act, isBusy, input, problem } = useDecideAppeal(debate, appeal.id, place, () => {
    forget();
    onDone();
  });
  const { decision, refusal } = appeal;
  return (
    <article className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2 font-sans text-sm">
        <Badge tone="strong" icon="flag">
          Appeal
        </Badge>
        <span className="text-muted">
          {ACTION_WORDS[decision.action]} by {decision.by ?? "a moderator"}, <Time iso={decision.at} now={now} />: {decision.reason}
        </span>
      </p>
      <ThingWords thing={appeal.thing} now={now} />
      <Said who={appeal.by ?? "The author"} at={appeal.at} now={now} text={appeal.text} />
      {refusal ? (
        <Notice tone="refusal">{refusal}</Notice>
      ) : (
        <>
          <Disclosure summary="Answer the author in words">
            <TextArea
              label="Your answer"
              hint="Only the author and the moderators read it."
              optional
              limit={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Disclosure>
          <KeptNote isFromBefore={isFromBefore} />
          <Cluster gap={2}>
            <Button
              icon="undo"
              busy={isBusy && input?.outcome === "overturn"}
              onClick={() => act({ outcome: "overturn", note: note.trim() })}
            >
              Grant: as it was before
            </Button>
            <Button busy={isBusy && input?.outcome === "uphold"} onClick={() => act({ outcome: "uphold", note: note.trim() })}>
              Refuse: the decision stands
            </Button>
          </Cluster>
        </>
      )}
      <FormError title="Not decided" message={problem} />
    </article>
  );
}

function useDecideAppeal(debate: string, appealId: string, place: string, onDone: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  type Input = { readonly outcome: "uphold" | "overturn"; readonly note: string };
  return useAct(
    (input: Input, keyed) => client.moderation.decide.mutate({ debate, appealId, ...input, ...keyed }),
    async (_, { outcome }) => {
      onDone();
      toast({
        message: outcome === "overturn" ? "Granted. Everything stands as before the decision." : "Refused. The author is told.",
      });
      await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
    },
    place,
  );
}
