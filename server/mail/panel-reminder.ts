import type { PanelMailFacts } from "./panel-invitation";
import { inWords, letterMail } from "./panel-letter";
import type { Mail } from "./transport";

type Reminder = PanelMailFacts & { readonly hasJoined: boolean; readonly days: number };

/** The mail that reminds somebody of a panel they were invited to, or of the round that is open there. */
export function panelReminderMail({ to, name, title, workspace, roundEndsAt, link, hasJoined, days }: Reminder): Mail {
  const ends = roundEndsAt ? [`The round that is open ends on ${inWords(roundEndsAt)}.`] : [];
  return letterMail({
    ...{ to, name, link },
    subject: `Reminder: the panel ${title}`,
    ...(hasJoined
      ? {
          before: [`The panel “${title}” of ${workspace} is waiting for answers.`, ...ends, "You find it here, signed in as before:"],
          button: "Go to the panel",
          after: ["If you have finished already, thank you, and do nothing."],
        }
      : {
          before: [
            `${workspace} has invited you to the panel “${title}”, and you have not joined yet.`,
            ...ends,
            "This link is yours alone:",
          ],
          button: "See the invitation",
          after: [`On its page you join, or decline and hear no more of it. It lets one person in, within ${days} days.`],
        }),
  });
}
