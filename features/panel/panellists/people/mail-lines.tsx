import { Time } from "@/components/ui/time/time";
import type { PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";

type Props = { readonly person: PanellistView; readonly canMail: boolean };

/** What became of the mails and the links to somebody. */
export function MailLines({ person: { status, mail, linkMadeAt }, canMail }: Props) {
  const { isWaiting, invitedAt, remindedAt, reminders, problem } = mail;
  const hasNothing = !isWaiting && !invitedAt && !linkMadeAt && status === "invited";
  return (
    <span className="flex flex-col text-muted">
      {isWaiting ? <span>Mail on its way</span> : null}
      {invitedAt ? (
        <span>
          Mailed <Time iso={invitedAt} />
        </span>
      ) : null}
      {remindedAt ? (
        <span>
          {plural(reminders, "reminder")}, last <Time iso={remindedAt} />
        </span>
      ) : null}
      {linkMadeAt && status !== "withdrawn" ? (
        <span>
          Link made <Time iso={linkMadeAt} />
        </span>
      ) : null}
      {hasNothing ? <span>{canMail ? "No mail yet" : "No link yet"}</span> : null}
      {problem ? <span className="max-w-[36ch] whitespace-normal text-danger">{problem}</span> : null}
    </span>
  );
}
