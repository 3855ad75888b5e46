import { randomUUID } from "node:crypto";
import { ACTORS, type Actor, ADMITTED, DELEGATES, RUNNING, SEATED } from "./actors";
import { BREAKOUTS } from "./breakouts";
import { CAUCUS } from "./caucus";
import { CONTROL } from "./control";
import { CURATING } from "./curating";
import { EVIDENCE_EXPECTATIONS } from "./evidence";
import { EXCHANGE } from "./exchange";
import { GAPS } from "./gaps";
import { INJECTS } from "./injects";
import { MODERATION } from "./moderation";
import { PANEL_ANSWERS } from "./panel/answers";
import { OPINIONS } from "./panel/opinions";
import { PANEL } from "./panel/panel";
import { PANELLISTS } from "./panel/panellists";
import { PANEL_RESULTS } from "./panel/results";
import { PARTICIPATION } from "./participation";
import { PROPOSALS } from "./proposals";
import { SEATS } from "./seats";
import { SPEAKING } from "./speaking";
import { STRENGTH } from "./strength";

export type Facts = {
  readonly debate: string;
  readonly workspace: string;
  readonly code: string;
  readonly scenarioId: string;
  readonly participantId: string;
  readonly electorId: string;
};
export type Expectation = {
  /** Who gets past the door; everybody else is refused by the one table of answers. */
  readonly may: readonly Actor[];
  /** What the phase must allow, for those who may. */
  readonly during?: "take-seat" | "declare-position" | "argue" | "rate" | "vote" | "propose" | "reflect";
  readonly input: (facts: Facts) => Record<string, unknown>;
  /** Not asked by key: it changes nothing, or it is how one gets in. */
  readonly isKeyless?: true;
  /** What its object answers to those admitted, where there is none for them. */
  readonly orNotFound?: readonly Actor[];
  /** Moments in which there is no such object for anybody. */
  readonly absentWhen?: readonly ("draft" | "closed")[];
};

const IN_WORKSPACE = ["member", ...RUNNING] as const;
const SIGNED_IN = ["stranger", ...ADMITTED] as const;
const ANYBODY = ACTORS;

const nothing = () => ({});
const debate = ({ debate }: Facts) => ({ debate });
const workspace = ({ workspace }: Facts) => ({ workspace });
const and = (base: (facts: Facts) => Record<string, unknown>, more: (facts: Facts) => Record<string, unknown>) => (facts: Facts) => ({
  ...base(facts),
  ...more(facts),
});
const read = (more: (facts: Facts) => Record<string, unknown> = nothing): Expectation => ({ may: ADMITTED, input: and(debate, more) });
const control = (more: (facts: Facts) => Record<string, unknown> = nothing): Expectation => ({ may: RUNNING, input: and(debate, more) });
const floor = (more: (facts: Facts) => Record<string, unknown>): Expectation => ({
  may: DELEGATES,
  during: "argue",
  input: and(debate, more),
});

/** Written by hand, apart from the policy it checks. A procedure that is missing here fails the matrix. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  "account.me": { may: ANYBODY, input: nothing },
  "account.waysToSignIn": { may: ANYBODY, input: nothing },
  "account.sessions": { may: SIGNED_IN, input: nothing },
  "account.revokeSession": { may: SIGNED_IN, input: () => ({ sessionId: randomUUID() }) },
  "account.signUp": {
    may: ANYBODY,
    isKeyless: true,
    input: () => ({ name: "A", email: `${randomUUID()}@example.org`, password: "short" }),
  },
  "account.attachCredentials": { may: SIGNED_IN, input: () => ({ email: `${randomUUID()}@example.org`, password: randomUUID() }) },
  "account.changePassword": { may: SIGNED_IN, input: () => ({ current: "x", next: randomUUID() }) },
  "account.rename": { may: SIGNED_IN, input: () => ({ name: "Another" }) },

  "workspaces.list": { may: SIGNED_IN, input: nothing },
  "workspaces.create": { may: SIGNED_IN, input: () => ({ name: "Mine" }) },
  "workspaces.members": { may: IN_WORKSPACE, input: workspace },
  "workspaces.invite": { may: ["owner"], input: and(workspace, () => ({ role: "member" })) },
  "workspaces.findInvitation": { may: ANYBODY, input: () => ({ token: "none" }), orNotFound: ANYBODY },
  "workspaces.acceptInvitation": { may: SIGNED_IN, input: () => ({ token: "none" }) },
  "workspaces.setMemberRole": { may: ["owner"], input: and(workspace, () => ({ userId: randomUUID(), role: "member" })) },
  // Everybody may leave; that only an owner may remove others is asked inside, where the roles are locked.
  "workspaces.removeMember": { may: IN_WORKSPACE, input: and(workspace, () => ({ userId: randomUUID() })) },

  "scenarios.list": { may: IN_WORKSPACE, input: workspace },
  "scenarios.get": { may: IN_WORKSPACE, input: and(workspace, ({ scenarioId }) => ({ scenarioId })) },
  "scenarios.check": { may: RUNNING, isKeyless: true, input: and(workspace, () => ({ text: "key: x" })) },
  "scenarios.save": { may: RUNNING, input: and(workspace, () => ({ text: "key: x" })) },

  "debates.dashboard": { may: SIGNED_IN, input: nothing },
  "debates.demo": { may: ANYBODY, input: nothing },
  "debates.create": {
    may: RUNNING,
    input: and(workspace, ({ scenarioId }) => ({
      scenarioId,
      title: "Another",
      optionSet: "core",
      agenda: "whole",
      delegations: ["parents", "players"],
      seating: "choose",
      audience: "members",
    })),
  },
  "debates.get": read(),
  "debates.background": read(),
  "debates.people": read(),
  "debates.openRoom": control(),
  "debates.room": { ...control(), absentWhen: ["draft"] },
  "debates.findRoom": { may: ANYBODY, input: ({ code }) => ({ code }), absentWhen: ["draft", "closed"] },
  "debates.joinRoom": { may: SIGNED_IN, input: ({ code }) => ({ code }) },
  "debates.enterPhase": control(() => ({ order: 99, minutes: null })),
  "debates.setDeadline": control(() => ({ minutes: 5 })),
  "debates.close": control(),

  "seats.take": { may: ["member", ...SEATED], during: "take-seat", input: and(debate, () => ({ delegation: "parents" })) },
  "seats.assign": control(({ participantId }) => ({ participantId, delegation: "parents" })),
  "seats.appointHead": control(({ participantId }) => ({ participantId })),
  "delegations.brief": {
    may: ["own delegate", "head", "other delegate", ...RUNNING],
    orNotFound: ["other delegate"],
    input: and(debate, () => ({ delegation: "parents" })),
  },
  "positions.list": read(),
  "positions.declare": { may: ["head"], during: "declare-position", input: and(debate, () => ({ stances: {}, reason: "So", over: 0 })) },

  ...EVIDENCE_EXPECTATIONS,
  "floor.get": read(),
  "floor.threads": read(() => ({ option: "garden", polarity: "support" })),
  "floor.replies": { ...read(() => ({ option: "garden", to: { argument: randomUUID() } })), orNotFound: ADMITTED },
  "floor.find": read(() => ({ thing: { argument: randomUUID() } })),
  "floor.claimHistory": { ...read(() => ({ claimId: randomUUID() })), orNotFound: ADMITTED },
  "floor.addArgument": floor(() => ({ polarity: "support", target: { option: "garden" }, premises: [{ text: "Because", citations: [] }] })),
  "floor.withdrawArgument": floor(() => ({ argumentId: randomUUID() })),
  "floor.editClaim": floor(() => ({ claimId: randomUUID(), text: "Reworded", over: 1 })),
  "floor.withdrawClaim": floor(() => ({ claimId: randomUUID() })),
  "floor.rateClaim": { may: DELEGATES, during: "rate", input: and(debate, () => ({ claimId: randomUUID(), value: 1 })) },
  "floor.rateArgument": { may: DELEGATES, during: "rate", input: and(debate, () => ({ argumentId: randomUUID(), value: 1 })) },

  "polls.list": read(),
  "polls.results": read(() => ({ poll: "opening" })),
  "polls.ballots": read(() => ({ poll: "opening", cursor: 0 })),
  "polls.open": control(() => ({ poll: "opening" })),
  "polls.close": control(() => ({ poll: "opening" })),
  "polls.configure": control(() => ({
    poll: "final",
    settings: {
      ballotType: "ranked",
      methods: ["schulze"],
      limits: { maximumChoices: null, maximumScore: 5, budget: 10 },
      seats: 1,
      rule: { id: "plurality" },
      quorum: 0,
      tieBreak: { kind: "none" },
      electorate: "participants",
    },
  })),
  "polls.checkImport": { ...control(() => ({ fileName: "a.csv", content: "eA==" })), isKeyless: true },
  "polls.import": control(() => ({ fileName: "a.csv", content: "eA==", title: "Last year" })),
  "polls.exports": read(() => ({ poll: "opening" })),
  "polls.silence": read(() => ({ poll: "opening" })),
  "polls.object": {
    may: DELEGATES,
    during: "vote",
    input: and(debate, ({ electorId }) => ({ poll: "opening", electorId, option: "garden", reason: "It floods." })),
  },
  "polls.withdrawObjection": {
    may: DELEGATES,
    during: "vote",
    input: and(debate, ({ electorId }) => ({ poll: "opening", electorId, option: "garden" })),
  },
  "ballots.straw": { may: DELEGATES, input: and(debate, () => ({ poll: "opening" })) },
  "ballots.castStraw": { may: DELEGATES, input: and(debate, () => ({ poll: "opening", ballot: { choice: "garden" } })) },
  "ballots.cast": {
    may: DELEGATES,
    during: "vote",
    input: and(debate, ({ electorId }) => ({ poll: "opening", electorId, ballot: { choice: "garden" }, nonce: "AAAAAAAAAAAAAAAAAAAAAA" })),
  },
  "ballots.castSecret": {
    may: DELEGATES,
    during: "vote",
    input: and(debate, ({ electorId }) => ({ poll: "opening", electorId, ballot: { choice: "garden" }, nonce: "AAAAAAAAAAAAAAAAAAAAAA" })),
  },
  "polls.sealed": read(() => ({ poll: "opening", cursor: 0 })),
  "record.page": read(),

  ...BREAKOUTS,
  ...CAUCUS,
  ...CONTROL,
  ...CURATING,
  ...EXCHANGE,
  ...GAPS,
  ...INJECTS,
  ...MODERATION,
  ...OPINIONS,
  ...SEATS,
  ...PANELLISTS,
  ...PARTICIPATION,
  ...PROPOSALS,
  ...SPEAKING,
  ...PANEL,
  ...PANEL_ANSWERS,
  ...PANEL_RESULTS,
  ...STRENGTH,
};
