"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import type { MailsWanted, PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { isRemindable, isUnsent } from "./mail-words";
import { PeopleTable } from "./people-table";
import { PersonDialog } from "./person-dialog";

type Props = { readonly debate: string; readonly people: readonly PanellistView[]; readonly refusalToMail: string | null };
type Some = { readonly panellistIds: readonly string[] };

/** Everybody who was invited, with the mails that go to many at once, and a dialog for each. */
export function ListOfPeople({ debate, people, refusalToMail }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [openId, setOpenId] = useState<string | null>(null);
  const told = async ({ wanted, passedOver }: MailsWanted) => {
    await queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
    toast({ message: `${plural(wanted, "mail")} on the way${passedOver > 0 ? `, ${passedOver} passed over` : ""}.` });
  };
  const sending = useAct(
    ({ panellistIds }: Some, keyed) => client.panellists.send.mutate({ debate, panellistIds: [...panellistIds], ...keyed }),
    told,
  );
  const reminding = useAct(
    ({ panellistIds }: Some, keyed) => client.panellists.remind.mutate({ debate, panellistIds: [...panellistIds], ...keyed }),
    told,
  );
  const unsent = people.filter(isUnsent).map(({ id }) => id);
  const remindable = people.filter(isRemindable).map(({ id }) => id);
  const open = people.find(({ id }) => id === openId) ?? null;
  if (people.length === 0)
    return (
      <Section title="Invited">
        <p className="measure font-sans text-base text-muted">Nobody is invited yet.</p>
      </Section>
    );
  return (
    <Section
      title="Invited"
      lead="A reminder goes to who has not joined, and to who has not finished the open round where that may be known. Nobody gets two mails within the hour."
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start gap-3">
          <Button
            busy={sending.isBusy}
            refusal={refusalToMail ?? (unsent.length === 0 ? "Everybody had a mail." : null)}
            onClick={() => sending.act({ panellistIds: unsent })}
          >
            Send {plural(unsent.length, "invitation")}
          </Button>
          <Button
            busy={reminding.isBusy}
            refusal={refusalToMail ?? (remindable.length === 0 ? "There is nobody to remind." : null)}
            onClick={() => reminding.act({ panellistIds: remindable })}
          >
            Remind
          </Button>
        </div>
        <FormError message={sending.problem ?? reminding.problem} title="No mails were sent" />
        <PeopleTable people={people} onOpen={setOpenId} />
        <PersonDialog
          key={openId}
          debate={debate}
          person={open}
          refusalToMail={refusalToMail}
          sending={{ isBusy: sending.isBusy, send: (id) => sending.act({ panellistIds: [id] }) }}
          onClose={() => setOpenId(null)}
        />
      </div>
    </Section>
  );
}
