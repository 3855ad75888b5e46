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
import { MailLines } from "./mail-lines";
import { refusalToRemind, refusalToSend, STATUS_WORDS } from "./mail-words";
import { TakeOff } from "./take-off";
import { useMails } from "./use-mails";

type Props = {
  readonly debate: string;
  readonly person: PanellistView | null;
  /** Null where the server sends none. */
  readonly mails: { readonly refusal: string | null } | null;
  readonly isClosed: boolean;
  readonly onClose: () => void;
};
type One = { readonly debate: string; readonly person: PanellistView };

/** What became of one invitation, and what can be done about it: a mail, a link to send by hand, or taking them off. */
export function PersonDialog({ debate, person, mails, isClosed, onClose }: Props) {
  const said = person ? [person.email, person.group, person.expertise].filter(Boolean).join(", ") : "";
  return (
    <Dialog open={person !== null} onClose={onClose} title={person?.name ?? ""} description={<span className="wrap-anywhere">{said}</span>}>
      {person ? (
        <div className="flex flex-col items-start gap-5">
          <p className="flex flex-col font-sans text-base">
            <span className="font-medium">{STATUS_WORDS[person.status]}</span>
            <MailLines person={person} canMail={mails !== null} />
          </p>
          {isClosed || person.status === "withdrawn" ? null : (
            <>
              {mails ? <Mails debate={debate} person={person} refusal={mails.refusal} onDone={onClose} /> : null}
              <LinkByHand debate={debate} person={person} />
              <TakeOff debate={debate} person={person} onDone={onClose} />
            </>
          )}
        </div>
      ) : null}
    </Dialog>
  );
}

function Mails({ debate, person, refusal, onDone }: One & { readonly refusal: string | null; readonly onDone: () => void }) {
  const sending = useMails(debate, "send", onDone);
  const reminding = useMails(debate, "remind", onDone);
  const one = { panellistIds: [person.id] };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {person.status === "joined" ? null : (
        <Button busy={sending.isBusy} refusal={refusal ?? refusalToSend(person)} onClick={() => sending.act(one)}>
          {person.mail.invitedAt ? "Send the invitation again" : "Send the invitation"}
        </Button>
      )}
      <Button
        className="max-w-full wrap-anywhere"
        busy={reminding.isBusy}
        refusal={refusal ?? refusalToRemind(person)}
        onClick={() => reminding.act(one)}
      >
        Remind {person.name}
      </Button>
      <FormError message={sending.problem ?? reminding.problem} title="No mail was sent" />
    </div>
  );
}

function LinkByHand({ debate, person }: One) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const linking = useAct(
    (input: { readonly panellistId: string }, keyed) => client.panellists.makeLink.mutate({ debate, ...input, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() }),
  );
  return (
    <>
      <Button
        icon="link"
        busy={linking.isBusy}
        refusal={person.status === "joined" ? "They have joined: they come back in the browser in which they did, or by signing in." : null}
        onClick={() => linking.act({ panellistId: person.id })}
      >
        Make a link to send by hand
      </Button>
      <FormError message={linking.problem} title="No link made" />
      <div role="status" className="w-full empty:hidden">
        {linking.answer ? (
          <Notice
            tone="success"
            className="wrap-anywhere"
            title={`Send this link to ${person.name} alone`}
            actions={<CopyButton text={linking.answer.url} label="Copy link" />}
          >
            <p className="font-mono text-sm break-all">{linking.answer.url}</p>
            <p className="mt-2">
              It works once, until <Time iso={linking.answer.expiresAt} show="instant" />. It is not shown again; you can make a new one.
            </p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
