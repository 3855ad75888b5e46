import type { Secrecy } from "@/contracts/voting/polls";
import { PHASE_LABELS } from "@/domain/phases";
import { RECORD_TYPE_WORDS, type RecordType } from "@/domain/record";

type Payload = Readonly<Record<string, unknown>>;
type Names = {
  readonly delegations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly polls: ReadonlyMap<string, string>;
};

/** What an entry says happened, with names. Types without a sentence of their own say what their kind says. */
export function sentenceFor(type: string, payload: Payload, actor: string | null, names: Names): string {
  const words = SENTENCES[type as RecordType];
  if (!words) return RECORD_TYPE_WORDS[type as RecordType] ?? type;
  return words({
    who: actor ?? "The server",
    poll: quoted(names.polls.get(String(payload.poll)) ?? payload.poll),
    delegation: names.delegations.get(String(payload.delegation)) ?? "no delegation",
    person: names.people.get(String(payload.participantId)) ?? String(payload.displayName ?? "Somebody"),
    objector: payload.delegation ? (names.delegations.get(String(payload.delegation)) ?? "A delegation") : (actor ?? "Somebody"),
    payload,
  });
}

type Facts = {
  readonly who: string;
  readonly poll: string;
  readonly delegation: string;
  readonly person: string;
  /** The delegation that objects, or the person. */
  readonly objector: string;
  readonly payload: Payload;
};

const SENTENCES: Readonly<Partial<Record<RecordType, (facts: Facts) => string>>> = {
  "debate-created": ({ payload }) => `The debate ${quoted(payload.title)} was created.`,
  "debate-opened": () => "The room was opened.",
  "debate-closed": () => "The debate was closed.",
  "phase-entered": ({ payload }) =>
    `Phase ${Number(payload.order) + 1} ${payload.isBack ? "was taken up again" : "began"}: ${payload.title ?? PHASE_LABELS[payload.kind as keyof typeof PHASE_LABELS]}.`,
  "deadline-set": ({ payload }) => (payload.deadline ? `The deadline was set to ${utc(payload.deadline)}.` : "The deadline was lifted."),
  "participant-joined": ({ person }) => `${person} joined.`,
  "participant-seated": ({ person, payload, delegation }) =>
    payload.delegation ? `${person} took a seat with ${delegation}.` : `${person} became an observer.`,
  "participant-left": ({ person }) => `${person} left.`,
  "head-appointed": ({ person, delegation, payload }) =>
    HEADS[payload.by as keyof typeof HEADS]?.(person, delegation) ?? `${person} heads ${delegation}.`,
  "position-declared": ({ delegation, payload }) => `${delegation} declared its position (revision ${payload.revision}).`,
  "claim-added": ({ who, payload }) => `${who} claimed: ${quoted(payload.text)}`,
  "claim-edited": ({ who, payload }) => `${who} reworded a claim: ${quoted(payload.text)}`,
  "claim-withdrawn": ({ who }) => `${who} withdrew a claim.`,
  "argument-added": ({ who, payload }) => `${who} made an argument ${payload.polarity === "support" ? "in support" : "against"}.`,
  "argument-withdrawn": ({ who }) => `${who} withdrew an argument.`,
  "source-added": ({ who, payload }) => `${who} added the source ${quoted(payload.title)}.`,
  "citation-added": ({ who }) => `${who} cited a source.`,
  "citation-withdrawn": ({ who }) => `${who} withdrew a citation.`,
  "claim-rated": ({ who }) => `${who} rated a claim.`,
  "argument-rated": ({ who }) => `${who} rated an argument.`,
  "claim-merged": ({ who, payload }) => `${who} merged ${quoted(payload.text)} into ${quoted(payload.intoText)}.`,
  "claim-unmerged": ({ who, payload }) => `${who} set the claim ${quoted(payload.text)} apart again.`,
  "claim-tagged": ({ who, payload }) => `${who} set the criteria of a claim: ${listed(payload.criteria)}.`,
  "source-text-added": ({ who, payload }) => `${who} added the text of the source ${quoted(payload.title)}.`,
  "source-linked": ({ who, payload }) =>
    payload.originTitle
      ? `${who} said that ${quoted(payload.title)} is drawn from ${quoted(payload.originTitle)}.`
      : `${who} said that ${quoted(payload.title)} stands on its own.`,
  "source-graded": ({ who, payload }) => `${who} graded the reliability of ${quoted(payload.title)}: ${payload.value}.`,
  "citation-graded": ({ who, payload }) => `${who} graded the credibility of a cited item: ${payload.value}.`,
  "consistency-rated": ({ who }) => `${who} rated how a piece of evidence sits with an option.`,
  "arguments-imported": ({ who, payload }) =>
    `${who} imported ${payload.arguments} arguments, ${payload.claims} claims and ${payload.sources} sources from ${quoted(payload.fileName)}.`,
  "moderation-policy-set": ({ who, payload }) => `${who} set the moderation policy (revision ${payload.revision}).`,
  moderated: ({ who, payload }) =>
    `${who} decided to ${payload.action} ${payload.claimId ? "a claim" : "an argument"}${payload.reasonLabel ? `: ${payload.reasonLabel}` : ""}.`,
  "appeal-made": ({ who }) => `${who} appealed against a moderator's decision.`,
  "appeal-decided": ({ who, payload }) => `${who} ${payload.action === "overturn" ? "overturned" : "upheld"} a decision that was appealed.`,
  "prompt-sent": ({ who, delegation, payload }) => `${who} asked ${delegation}: ${quoted(payload.text)}`,
  "prompt-done": ({ who, delegation }) => `${who} said for ${delegation} that what was asked is done.`,
  "poll-configured": ({ who, poll, payload }) =>
    `${who} set the terms of ${poll}: ${payload.ballotType} ballots, ${secrecyIn(payload)}, ${ruleIn(payload)}.`,
  "poll-imported": ({ who, payload }) =>
    `${who} imported ${payload.ballots} ballots of ${quoted(payload.title)} from ${quoted(payload.fileName)} as history.`,
  "objection-raised": ({ objector, payload }) => `${objector} broke silence on ${quoted(payload.option)}: ${quoted(payload.reason)}`,
  "objection-withdrawn": ({ objector, payload }) => `${objector} took back the objection to ${quoted(payload.option)}.`,
  "poll-opened": ({ poll, payload }) => `${poll} opened with ${count(payload.electors)} electors.`,
  "ballot-cast": ({ who, poll }) => `${who} voted in ${poll}.`,
  "ballot-changed": ({ who, poll }) => `${who} changed a ballot in ${poll}.`,
  "settings-changed": ({ who, payload }) =>
    payload.advance
      ? `${who} set that phases begin ${payload.advance === "by-clock" ? "by the clock" : "by hand"}.`
      : RECORD_TYPE_WORDS["settings-changed"],
  announcement: ({ who, payload }) =>
    payload.text === "" ? `${who} took the announcement away.` : `${who} told everyone: ${quoted(payload.text)}`,
  "phase-held": ({ payload }) =>
    payload.heldMs === null ? "The clock stands still." : `The clock stands still, with ${clockTime(Number(payload.heldMs))} left.`,
  "phase-resumed": ({ payload }) => (payload.deadline ? `The clock went on, until ${utc(payload.deadline)}.` : "The clock went on."),
  "debate-frozen": ({ who }) => `${who} stopped the debate for a moment.`,
  "debate-unfrozen": ({ who }) => `${who} let the debate go on.`,
  "spotlight-set": ({ who, payload }) =>
    payload.text ? `${who} put a claim before everyone: ${quoted(payload.text)}` : `${who} took the claim away that stood before everyone.`,
  "names-revealed": () => "The names behind the pseudonyms were shown.",
  "substitute-appointed": ({ person, payload, delegation }) =>
    payload.participantId ? `${person} stands in for the head of ${delegation} when the head is away.` : `${delegation} has no substitute.`,
  "seats-planned": ({ who, payload }) =>
    payload.rows === 0
      ? `${who} put the list of seats aside.`
      : `${who} planned seats for ${payload.rows} people, ${payload.balanced} of them balanced.`,
  "seats-spread": ({ who, payload }) =>
    `${who} gave ${count(payload.people)} people a seat, ${payload.how === "random" ? "by lot" : "balanced"}, from the seed ${quoted(payload.seed)}.`,
  "poll-cancelled": ({ poll }) => `${poll} was ended before anybody voted, and not counted.`,
  "speaking-set": ({ who, payload }) =>
    `${who} set how turns to speak are taken: ${String(payload.mode).replaceAll("-", " ")}, ${payload.seconds} seconds each.`,
  "hand-raised": ({ person }) => `${person} asked to speak.`,
  "hand-lowered": ({ who, person, payload }) =>
    payload.isTakenOut ? `${who} took ${person} off the list of speakers.` : `${person} no longer asks to speak.`,
  "speaker-called": ({ person, payload }) => `${person} got the floor for ${payload.seconds} seconds.`,
  "speaker-given-time": ({ person, payload }) => `${person} was given more time to speak: ${payload.seconds} seconds in all.`,
  "speakers-reordered": ({ who }) => `${who} put those who wait to speak in another order.`,
  "speaker-ended": ({ person, payload }) => `${person} spoke for ${payload.spoke} seconds.`,
  "inject-released": ({ who, payload }) =>
    payload.title
      ? `${who} released ${quoted(payload.title)} to everyone.`
      : `${who} released an inject to ${payload.recipients} delegations.`,
  "inject-answered": ({ delegation, payload }) =>
    payload.title ? `${delegation} answered ${quoted(payload.title)}.` : `${delegation} answered an inject.`,
  "proposal-made": ({ delegation, payload }) => `${delegation} made proposal ${payload.number}: ${quoted(payload.title)}`,
  "proposal-revised": ({ payload }) => `Proposal ${payload.number} was reworded (revision ${payload.revision}).`,
  "proposal-withdrawn": ({ delegation, payload }) => `${delegation} withdrew proposal ${payload.number}.`,
  "proposal-sponsored": ({ delegation, payload }) => `${delegation} sponsored proposal ${payload.number}.`,
  "sponsorship-withdrawn": ({ delegation, payload }) => `${delegation} no longer sponsors proposal ${payload.number}.`,
  "proposal-objected": ({ delegation, payload }) => `${delegation} objected to proposal ${payload.number}: ${quoted(payload.reason)}`,
  "proposal-objection-withdrawn": ({ delegation, payload }) => `${delegation} took its objection to proposal ${payload.number} back.`,
  "amendment-made": ({ delegation, payload }) => `${delegation} offered an amendment to proposal ${payload.number}.`,
  "amendment-decided": ({ payload }) => `An amendment to proposal ${payload.number} was ${payload.decision}.`,
  "option-added": ({ payload }) => `Proposal ${payload.number} became an option: ${quoted(payload.label)}.`,
  "ballot-credited": ({ who, poll }) => `${who} said what moved them at ${poll}.`,
  "reflection-written": ({ who }) => `${who} answered a question of the debrief.`,
  "feedback-released": ({ who }) => `${who} released the feedback to each person.`,
  "panel-changed": ({ who }) => `${who} set up what the panel is asked.`,
  "panellists-invited": ({ who, payload }) =>
    `${who} invited ${payload.people === 1 ? "one person" : `${payload.people} people`} to the panel.`,
  "panellist-withdrawn": ({ who, payload }) => `${who} took somebody off the panel${payload.hadJoined ? "" : " before they had joined"}.`,
  "stop-rule-registered": ({ who }) => `${who} registered the stop rule of the panel.`,
  "panel-opened": ({ who }) => `${who} opened the panel.`,
  "panel-round-opened": ({ who, payload }) =>
    payload.isExtended ? `${who} moved the end of round ${payload.number} of the panel.` : `Round ${payload.number} of the panel opened.`,
  "panel-round-closed": ({ payload }) =>
    payload.isCancelled ? `Round ${payload.number} of the panel was never held.` : `Round ${payload.number} of the panel closed.`,
  "panel-figures-computed": ({ payload }) => `The figures of round ${payload.number} of the panel were computed.`,
  "panel-items-decided": ({ who }) => `${who} decided on the items that the panel had proposed.`,
  "panel-closed": ({ who }) => `${who} closed the panel.`,
  "ratings-imported": ({ who, payload }) => `${who} imported ${payload.ratings} ratings of an earlier conversation.`,
  "ratings-removed": ({ who, payload }) => `${who} removed ${payload.ratings} ratings of an earlier conversation from the map of opinions.`,
  "poll-closed": ({ poll, payload }) =>
    payload.ballots === null
      ? `${poll} was closed. Fewer than three had voted in this secret ballot, so it was not counted.`
      : `${poll} was closed and counted: ${payload.ballots} ballots.`,
};

const HEADS = {
  "standing-in": (person: string, delegation: string) => `${person} stands in for the head of ${delegation}, who is away.`,
  "coming-back": (person: string, delegation: string) => `${person} is back and heads ${delegation} again.`,
} as const;

/** Entries of before ballots could be secret say nothing of it. */
const secrecyIn = ({ secrecy = "named" }: Payload): string => SECRECIES_IN_WORDS[secrecy as Secrecy] ?? String(secrecy);
const SECRECIES_IN_WORDS: Readonly<Record<Secrecy, string>> = {
  named: "named",
  secret: "secret",
  "secret-trackable": "secret with a number for each voter",
};

/** The rule's name; entries of before it had parameters hold nothing else. */
const ruleIn = ({ rule }: Payload): string =>
  String(typeof rule === "object" && rule !== null && "id" in rule ? rule.id : rule).replaceAll("-", " ");
/** Minutes and seconds: "3:12". */
const clockTime = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
const quoted = (text: unknown): string => `“${String(text)}”`;
const utc = (instant: unknown): string => `${String(instant).slice(0, 16).replace("T", " ")} UTC`;
const listed = (list: unknown): string => (Array.isArray(list) && list.length > 0 ? list.join(", ") : "none");
const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
