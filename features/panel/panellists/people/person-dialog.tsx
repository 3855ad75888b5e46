"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { Time } from "@/components/ui/time/time";
import type { PanellistView } from "@/contracts/panel/panellists";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { refusalToSend } from "./mail-words";

type Props = {
  readonly debate: string;
  readonly person: PanellistView | null;
  readonly refusalToMail: string | null;
  readonly sending: { readonly isBusy: boolean; readonly send: (id: string) => void };
  readonly onClose: () => void;
};
type One = { readonly panellistId: string };

/** What can be done about one person: the mail once more, a link to send by hand, or taking them off. */
export function PersonDialog({ debate, person, refusalToMail, sending, onClose }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const linking = useAct((input: One, keyed) => client.panellists.makeLink.mutate({ debate, ...input, ...keyed }));
  const withdrawing = useAct(
    (input: One, keyed) => client.panellists.withdraw.mutate({ debate, ...input, ...keyed }),
    async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
      onClose();
    },
  );
  const isGone = person?.status === "withdrawn";
  const refusalOfLink = person?.status === "joined" ? "They come back by signing in." : isGone ? "They were taken off." : null;
  return (
    <Dialog open={person !== null} onClose={onClose} title={person?.name ?? ""} description={person?.email}>
      {person ? (
        <div className="flex flex-col items-start gap-4">
          <Button
            busy={sending.isBusy}
            refusal={refusalToMail ?? refusalToSend(person)}
            onClick={() => {
              sending.send(person.id);
              onClose();
            }}
          >
            {person.mail.invitedAt ? "Send the invitation again" : "Send the invitation"}
          </Button>
          <Button icon="link" busy={linking.isBusy} refusal={refusalOfLink} onClick={() => linking.act({ panellistId: person.id })}>
            Make a link to send by hand
          </Button>
          <FormError message={linking.problem} title="No link made" />
          <div role="status" className="w-full empty:hidden">
            {linking.answer ? (
              <Notice
                tone="success"
                title={`Send this link to ${person.name} alone`}
                actions={<CopyButton text={linking.answer.url} label="Copy link" />}
              >
                <p className="font-mono text-sm break-all">{linking.answer.url}</p>
                <p className="mt-2">
                  It works once, until <Time iso={linking.answer.expiresAt} show="instant" />. It is not shown again.
                </p>
              </Notice>
            ) : null}
          </div>
          <Button
            variant="danger"
            busy={withdrawing.isBusy}
            refusal={isGone ? "They were taken off." : null}
            onClick={() => withdrawing.act({ panellistId: person.id })}
          >
            Take them off the panel
          </Button>
          <p className="measure font-sans text-sm text-muted">
            Their links lead nowhere then, and they answer no more. What they have answered stays in its rounds.
          </p>
          <FormError message={withdrawing.problem} title="Still on the panel" />
        </div>
      ) : null}
    </Dialog>
  );
}
