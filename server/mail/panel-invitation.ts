import { ANONYMITY, type AnonymityLevel } from "@/domain/disclosure";
import { inWords, letterMail } from "./panel-letter";
import type { Mail } from "./transport";

export type PanelMailFacts = {
  readonly to: string;
  readonly name: string;
  readonly title: string;
  readonly workspace: string;
  readonly anonymity: AnonymityLevel;
  readonly roundEndsAt: Date | null;
  readonly link: string;
};
type Invitation = PanelMailFacts & { readonly days: number };

/** The mail that invites somebody to a panel. It names nobody else, and its link joins nobody until a button on its page is pressed. */
export function panelInvitationMail({ to, name, title, workspace, anonymity, roundEndsAt, link, days }: Invitation): Mail {
  return letterMail({
    ...{ to, name, link },
    subject: `Invitation to a panel: ${title}`,
    before: [
      `${workspace} invites you to the panel “${title}”.`,
      ...(roundEndsAt ? [`It is open now, and this round ends on ${inWords(roundEndsAt)}.`] : []),
      `What you answer there: ${ANONYMITY[anonymity].toPanellists}`,
      "This link is yours alone. It leads to a page on which you join or decline:",
    ],
    button: "See the invitation",
    after: [`The link lets one person in, within ${days} days. If you know nothing of this panel, do nothing: nobody joins by itself.`],
  });
}
