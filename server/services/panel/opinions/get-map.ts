import type { OpinionMapAnswer, OpinionMapView } from "@/contracts/panel/opinions";
import { FEWEST_COUNTED, type ShownMap } from "@/domain/opinions";
import { claimTexts } from "@/server/data/argument/floor/texts";
import { positionsOf } from "@/server/data/argument/positions";
import { type HistoryRow, historiesOf } from "@/server/data/panel/opinions/histories";
import { delegationOfEach } from "@/server/data/panel/opinions/speakers";
import type { DebateScope } from "@/server/data/scope";
import { favouriteOf } from "../../argument/strength/camps";
import { askOpinions } from "./ask";
import { latest, type Made } from "./latest";

/**
 * The map of opinions, the same for everybody: made once for each state of the debate, for all who ask at once. Nobody waits long for it:
 * who asks while it is being drawn gets the last one, in which nothing is named that went out of sight since.
 */
export async function getOpinionMap(scope: DebateScope): Promise<OpinionMapAnswer> {
  const { id, seq } = scope.debate;
  const { made, isLate } = await maps(id, seq, () => drawn(scope));
  if (!made) return { map: null, isLate };
  return { map: isLate ? await viewOf(id, made) : made.value.view, isLate };
}

const MOST_KEPT = 24;
/** In milliseconds: where there is no earlier map, starting the thread that draws is worth waiting for. */
const PATIENCE = { withLast: 400, withNone: 2_500 };
const maps = latest<Drawn & { readonly view: OpinionMapView }>(MOST_KEPT, PATIENCE);
/** Claims of the agreement by position that are shown. */
const MOST_CLAIMS = 20;

type Drawn = {
  readonly map: ShownMap;
  readonly agreement: OpinionMapView["agreement"];
  readonly histories: readonly HistoryRow[];
};

async function drawn(scope: DebateScope): Promise<Made<Drawn & { readonly view: OpinionMapView }>> {
  const [{ seq, answer: map }, histories] = await Promise.all([askOpinions(scope, { kind: "map" }), historiesOf(scope.debate.id)]);
  const agreement = map.counted < FEWEST_COUNTED ? await agreementOf(scope) : null;
  const value = { map, agreement, histories };
  return { seq, value: { ...value, view: await viewOf(scope.debate.id, { seq, value }) } };
}

async function viewOf(debateId: string, { seq, value: { map, agreement, histories } }: Made<Drawn>): Promise<OpinionMapView> {
  const texts = await claimTexts(debateId, namedIn(map, agreement));
  // A claim that was taken out of sight a moment ago is not named.
  const isSeen = ({ claim }: { readonly claim: string }): boolean => texts.has(claim);
  const { participants: people, camps, axes, consensus, bridges, ...rest } = map;
  return {
    version: seq,
    people,
    fewestCounted: FEWEST_COUNTED,
    histories: histories.map(({ title, people: were, ratings, at }) => ({ title, people: were, ratings, at: at.toISOString() })),
    ...rest,
    axes: { right: seen(axes.right, texts), up: seen(axes.up, texts) },
    camps: camps.map(({ says, ...camp }) => ({ ...camp, says: says.filter(isSeen) })),
    consensus: consensus.filter(isSeen),
    bridges: bridges.filter(isSeen),
    agreement: agreement && { ...agreement, claims: agreement.claims.filter(isSeen) },
    words: [...texts].map(([claim, text]) => ({ id: claim, text })),
  };
}

const seen = (claim: string | null, texts: ReadonlyMap<string, string>): string | null =>
  claim !== null && texts.has(claim) ? claim : null;

function namedIn(map: ShownMap, agreement: OpinionMapView["agreement"]): readonly string[] {
  const says = map.camps.flatMap((camp) => camp.says);
  const shared = [...says, ...map.consensus, ...map.bridges, ...(agreement?.claims ?? [])].map(({ claim }) => claim);
  return [...new Set([...shared, ...[map.axes.right, map.axes.up].filter((claim) => claim !== null)])];
}

/** How those whose delegations favour the same option rate the claims. */
async function agreementOf(scope: DebateScope): Promise<OpinionMapView["agreement"]> {
  const [declared, seats] = await Promise.all([positionsOf(scope), delegationOfEach(scope.debate.id)]);
  const favourites = new Map<string, string | null>();
  for (const { delegation, stances } of declared)
    if (!favourites.has(delegation)) favourites.set(delegation, favouriteOf(stances, Object.keys(stances)));
  const positions = seats.flatMap(([participant, delegation]) => {
    const option = favourites.get(delegation);
    return option ? [[participant, option] as const] : [];
  });
  if (positions.length === 0) return null;
  const { groups, claims } = (await askOpinions(scope, { kind: "agreement", positions })).answer;
  return { groups: groups.map(({ position, ...group }) => ({ option: position, ...group })), claims: claims.slice(0, MOST_CLAIMS) };
}
