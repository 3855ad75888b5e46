import { DomainError } from "../../kernel";

/** From the most open to the most closed. */
export const ANONYMITY_LEVELS = ["named", "pseudonymous", "facilitator-only", "detached"] as const;
export type AnonymityLevel = (typeof ANONYMITY_LEVELS)[number];

/** `owner`: whoever owns the workspace and does not run this panel. `operator`: whoever can read the database. */
export const VIEWERS = ["panellist", "facilitator", "owner", "operator"] as const;
export type Viewer = (typeof VIEWERS)[number];

/** `not-promised`: no table says it, and nothing is promised against somebody who watches or changes the server. */
export type Sight = "yes" | "no" | "not-promised";

export type AnonymityTerms = {
  readonly title: string;
  /** What a panellist is told about the others and about those who run the panel, before they answer. */
  readonly toPanellists: string;
  readonly toOperator: string;
  /** Who can tell which answer is whose. */
  readonly join: Readonly<Record<Viewer, Sight>>;
  /** Breakdowns: of `all` groups; only where `groupsToKeep` keeps every group apart (`large`); or as `planFigures` says, question by question. */
  readonly figures: "all" | "large" | "planned";
};

export const ANONYMITY: Readonly<Record<AnonymityLevel, AnonymityTerms>> = {
  named: {
    title: "Named",
    toPanellists: "Everybody on the panel sees who answered what.",
    toOperator: "Whoever operates the server sees what everybody sees, and when each answer was written.",
    join: { panellist: "yes", facilitator: "yes", owner: "yes", operator: "yes" },
    figures: "all",
  },
  pseudonymous: {
    title: "Pseudonymous",
    toPanellists: "The panel sees your answers under a pseudonym; those who run the panel and the owner of the workspace see your name.",
    toOperator: "Whoever operates the server can read which name stands behind each pseudonym, and when each answer was written.",
    join: { panellist: "no", facilitator: "yes", owner: "yes", operator: "yes" },
    figures: "large",
  },
  "facilitator-only": {
    title: "Facilitator only",
    toPanellists: "The panel sees figures, and reasons without their authors; only those who run the panel see who answered what.",
    toOperator: "Whoever operates the server can read the name beside each answer, and when it was written.",
    join: { panellist: "no", facilitator: "yes", owner: "no", operator: "yes" },
    figures: "planned",
  },
  detached: {
    title: "Detached",
    toPanellists:
      "Answers are kept apart from people: nobody who uses the application can tell whose an answer is, not even those who run the panel.",
    toOperator:
      "Whoever operates the server sees who has answered, and the answers apart from it; somebody who watches the server while answers arrive, changes its program or reads the database’s own logs and backups could still bring the two together, and nothing is promised against that.",
    join: { panellist: "no", facilitator: "no", owner: "no", operator: "not-promised" },
    figures: "planned",
  },
};

/** Why a panel's level cannot become another one, or null. It is chosen before the panel opens: what was collected under one promise stays under it. */
export function refusalToSetAnonymity(from: AnonymityLevel, to: AnonymityLevel, isOpened: boolean): DomainError | null {
  if (!isOpened || from === to) return null;
  const promised = `The panel was promised “${ANONYMITY[from].title}” before it answered`;
  return new DomainError("wrong-phase", `${promised}, and that is never changed. Open another panel for another promise.`, { from, to });
}

/**
 * Why a panel of this level cannot answer in real time, or null. What figures are let out follows from how each answer changed meanwhile, and of
 * a detached answer no earlier state may be kept.
 */
export function refusalInRealTime(level: AnonymityLevel): string | null {
  return level === "detached"
    ? "In real time the server keeps how answers change, and of detached answers it may keep no such thing. Choose rounds, or another anonymity."
    : null;
}
