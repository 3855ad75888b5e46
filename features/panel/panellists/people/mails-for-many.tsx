import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { isRemindable, isUnsent } from "./mail-words";
import { useMails } from "./use-mails";

type Props = { readonly debate: string; readonly people: readonly PanellistView[]; readonly refusalToMail: string | null };

/** The mails that go to many at once: the invitations that have not gone, and reminders. */
export function MailsForMany({ debate, people, refusalToMail }: Props) {
  const sending = useMails(debate, "send");
  const reminding = useMails(debate, "remind");
  const unsent = people.filter(isUnsent).map(({ id }) => id);
  const remindable = people.filter(isRemindable).map(({ id }) => id);
  return (
    <>
      <Button
        variant={unsent.length > 0 ? "primary" : "secondary"}
        busy={sending.isBusy}
        refusal={refusalToMail ?? (unsent.length === 0 ? "Everybody who is awaited had a mail." : null)}
        onClick={() => sending.act({ panellistIds: unsent })}
      >
        {unsent.length === 0 ? "Send invitations" : `Send ${plural(unsent.length, "invitation")}`}
      </Button>
      <Button
        busy={reminding.isBusy}
        refusal={refusalToMail ?? (remindable.length === 0 ? "There is nobody to remind." : null)}
        onClick={() => reminding.act({ panellistIds: remindable })}
      >
        Remind
      </Button>
      <FormError message={sending.problem ?? reminding.problem} title="No mails were sent" />
    </>
  );
}
