import { reportFailure } from "@/server/log";
import { sendDueMails } from "@/server/services/panel/panellists/send-due-mails";

const going = new Map<string, Promise<void>>();

/** Begins to send what is due of a panel's mails, unless that is going on. A mail server may take its time: no deadline waits for it. */
export async function beginPost(debateId: string): Promise<void> {
  if (going.has(debateId)) return;
  const sending = sendDueMails(debateId)
    .then(
      () => {},
      (error: unknown) => reportFailure("job", "post", error),
    )
    .finally(() => going.delete(debateId));
  going.set(debateId, sending);
}

/** Settles when nothing is on its way any more. */
export async function postIsDone(): Promise<void> {
  await Promise.all(going.values());
}
