import { isListed, type SpeakingMode } from "./modes";

/** Somebody who holds a seat and could speak. */
export type Seated = {
  readonly participantId: string;
  readonly delegation: string;
  readonly isHead: boolean;
  /** How often they have had the floor in this debate. */
  readonly speeches: number;
};
/** A place on the list as it is kept: a raised hand, or a delegation's turn. */
export type Waiting = {
  readonly turnId: string;
  readonly participantId: string;
  /** The delegation it was asked for. */
  readonly delegation: string | null;
  readonly order: number;
};
/** Who would speak at that place now. */
export type Place = { readonly turnId: string; readonly participantId: string; readonly delegation: string };

export type ListFacts = {
  readonly mode: SpeakingMode;
  readonly favoursLeast: boolean;
  readonly waiting: readonly Waiting[];
  /** How often each delegation has had the floor in this debate; those it leaves out never had it. */
  readonly times: Readonly<Record<string, number>>;
  /** Everybody with a seat, delegation by delegation in the debate's order, in the order in which they sat down. */
  readonly seated: readonly Seated[];
};

/**
 * Who waits, the next first. A hand of somebody without a seat does not count; a delegation's turn whose speaker has gone or moved
 * is taken by another of it.
 */
export function speakersList(facts: ListFacts): readonly Place[] {
  const { mode, favoursLeast, seated, times } = facts;
  const inOrder = [...facts.waiting].sort((a, b) => a.order - b.order || (a.turnId < b.turnId ? -1 : 1));
  const places = inOrder.flatMap((turn) => placeOf(turn, mode, seated));
  return favoursLeast && !isListed(mode) ? leastHeardFirst(places, times) : places;
}

function placeOf({ turnId, participantId, delegation }: Waiting, mode: SpeakingMode, seated: readonly Seated[]): readonly Place[] {
  const speaker = seated.find((somebody) => somebody.participantId === participantId);
  if (!isListed(mode)) return speaker ? [{ turnId, participantId, delegation: speaker.delegation }] : [];
  if (speaker && speaker.delegation === delegation) return [{ turnId, participantId, delegation }];
  const other = delegation === null ? null : speakerFor(delegation, mode, seated);
  return other ? [{ turnId, participantId: other.participantId, delegation: other.delegation }] : [];
}

/** Whoever speaks for a delegation: in opening statements its head, in rounds whoever of it has spoken least often, the head before others. */
export function speakerFor(delegation: string, mode: SpeakingMode, seated: readonly Seated[]): Seated | null {
  const own = seated.filter((somebody) => somebody.delegation === delegation);
  const byHead = (a: Seated, b: Seated) => Number(b.isHead) - Number(a.isHead);
  const sorted = mode === "rounds" ? own.toSorted((a, b) => a.speeches - b.speeches || byHead(a, b)) : own.toSorted(byHead);
  return sorted[0] ?? null;
}

function leastHeardFirst(places: readonly Place[], times: Readonly<Record<string, number>>): readonly Place[] {
  const heard = new Map(Object.entries(times));
  const counted = places.map((place) => {
    const before = heard.get(place.delegation) ?? 0;
    heard.set(place.delegation, before + 1);
    return { place, before };
  });
  return counted.toSorted((a, b) => a.before - b.before).map(({ place }) => place);
}

export type RollFacts = Omit<ListFacts, "favoursLeast" | "times"> & {
  /** Voting delegations, in the debate's order. */
  readonly voting: readonly string[];
  /** Delegations that have had the floor since the list was begun. */
  readonly heard: readonly string[];
};

/**
 * Delegations to be put at the end of the list, each with whoever speaks for it. Opening statements: those that neither wait nor
 * have been heard; rounds: those that do not wait, so that whoever has spoken comes again.
 */
export function missingFromList({ mode, waiting, seated, voting, heard }: RollFacts): readonly Seated[] {
  if (!isListed(mode)) return [];
  const there = new Set(waiting.map(({ delegation }) => delegation));
  return voting
    .filter((delegation) => !there.has(delegation) && (mode === "rounds" || !heard.includes(delegation)))
    .flatMap((delegation) => speakerFor(delegation, mode, seated) ?? []);
}

/** The ids of those who wait with one of them put before another, or at the end; null where one of the two does not wait. */
export function moved(list: readonly string[], turnId: string, before: string | null): readonly string[] | null {
  if (!list.includes(turnId) || (before !== null && !list.includes(before)) || turnId === before) return null;
  const others = list.filter((id) => id !== turnId);
  const at = before === null ? others.length : others.indexOf(before);
  return [...others.slice(0, at), turnId, ...others.slice(at)];
}
