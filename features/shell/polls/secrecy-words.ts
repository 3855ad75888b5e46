import type { Secrecy } from "@/contracts/voting/polls";

type Words = {
  readonly label: string;
  /** For whoever chooses it, and for whoever votes by it. */
  readonly says: string;
  /** One or two sentences, where the rest is read elsewhere. */
  readonly short: string;
  /** What whoever operates the server can still see. */
  readonly operator: string;
  readonly warning: string | null;
  /** The same for whoever votes by it, who can choose no other mode. */
  readonly toVoters: string | null;
};

const APART =
  "Ballots are kept apart from the people who cast them: nobody can tell through the application whose a ballot is, not even the facilitator. It can be cast once, and neither changed nor taken back.";
const SHORT = "Nobody in the debate sees whose a ballot is, before or after the count.";
const OPERATOR =
  "Whoever operates the server sees who has voted, and the ballots apart from it, while voting is open with the delegation where it is a large one. Somebody who watches the server while ballots arrive, changes its program, or reads the database’s own logs and backups could bring the two together: against that nothing is promised.";

/** What each mode promises, before anybody votes by it. */
export const SECRECY_WORDS: Readonly<Record<Secrecy, Words>> = {
  named: {
    label: "Named",
    says: "Once voting ends, everybody in the debate sees who cast which ballot. A ballot can be changed until then.",
    short: "Once voting ends, everybody in the debate sees who cast which ballot.",
    operator: "Whoever operates the server sees every ballot with its name, and when it was cast.",
    warning: null,
    toVoters: null,
  },
  secret: { label: "Secret", says: APART, short: SHORT, operator: OPERATOR, warning: null, toVoters: null },
  "secret-trackable": {
    label: "Secret, and each voter can find their own ballot",
    says: `${APART} Each voter keeps a number, made by their own browser, by which they find their ballot in the list published after the count.`,
    short: `${SHORT} Each voter can find their own in the list, by a number.`,
    operator: OPERATOR,
    warning:
      "A number that proves a ballot to its voter proves it to anybody they show it to. Where votes could be bought or people be put under pressure, take the secret ballot without a number.",
    toVoters: "Whoever is shown your number can find your ballot in the list and see what you cast. You owe it to nobody.",
  },
};

export const isSecret = ({ secrecy }: { readonly secrecy: Secrecy }): boolean => secrecy !== "named";

/** Said wherever the turn-out would stand, before three have voted. */
export const FEWER_THAN_THREE = "Fewer than three have voted. How many is shown from three on.";
