import type { Stance } from "@/contracts/argument/positions";
import type { DelegateName } from "./people";

type Declaration = {
  readonly by: DelegateName;
  /** The revision it is written over. */
  readonly over: number;
  readonly stances: Readonly<Record<"nato-membership" | "bilateral-pacts" | "assistance-only", Stance>>;
  readonly reason: string;
};

/** What the heads of delegations declare after the opening ballot. */
export const DECLARATIONS: readonly Declaration[] = [
  {
    by: "Oksana",
    over: 0,
    stances: { "nato-membership": "backs", "bilateral-pacts": "accepts", "assistance-only": "opposes" },
    reason:
      "Help that nobody owed us kept us standing and did not keep the peace. We say no to help alone, and yes to whatever binds on the road to membership.",
  },
  {
    by: "Jonas",
    over: 0,
    stances: { "nato-membership": "opposes", "bilateral-pacts": "accepts", "assistance-only": "backs" },
    reason: "We will not promise an accession on which the Alliance cannot agree. Money, industry and air defence we can put into law now.",
  },
  {
    by: "Deniz",
    over: 0,
    stances: { "nato-membership": "undecided", "bilateral-pacts": "accepts", "assistance-only": "backs" },
    reason:
      "We can sign a pact that leaves the Black Sea to the states on its shores and keeps a channel for talks open. Help is still what we would begin with.",
  },
  {
    by: "Maarja",
    over: 0,
    stances: { "nato-membership": "backs", "bilateral-pacts": "backs", "assistance-only": "opposes" },
    reason:
      "Membership is still our first choice. The opening ballot shows that it is not everybody's, so we now back a pact as well, if soldiers come with it.",
  },
  {
    by: "Élodie",
    over: 0,
    stances: { "nato-membership": "undecided", "bilateral-pacts": "backs", "assistance-only": "accepts" },
    reason: "Arms and money are needed under every arrangement. We accept them as the ground a pact stands on, and not in its place.",
  },
  {
    by: "Jonas",
    over: 1,
    stances: { "nato-membership": "undecided", "bilateral-pacts": "accepts", "assistance-only": "backs" },
    reason:
      "Ukraine and Estonia are right that a door which is shut today may open. We no longer oppose membership; we ask what protects Ukraine until then.",
  },
];
