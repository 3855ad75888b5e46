import type { OpinionMapView } from "@/contracts/panel/opinions";
import { FEWEST_COUNTED, type ShownMap } from "@/domain/opinions";
import { claimTexts } from "@/server/data/argument/floor/texts";
import { positionsOf } from "@/server/data/argument/positions";
import { historiesOf } from "@/server/data/panel/opinions/histories";
import { delegationOfEach } from "@/server/data/panel/opinions/speakers";
import type { DebateScope } from "@/server/data/scope";
import { favouriteOf } from "../../argument/strength/camps";
import { askOpinions } from "./ask";

/** The map of opinions as it stands, the same for everybody: made once for each state of the debate, for all who ask at once. */
export async function getOpinionMap(scope: DebateScope): Promise<OpinionMapView> {
  const { id, seq } = scope.debate;
  const known = views.get(id);
  if (known && known.seq >= seq) return known.view;
  const view = makeView(scope);
  const made = { seq, view };
  views.delete(id);
  views.set(id, made);
  for (const oldest of views.keys()) {
    if (views.size <= MOST_KEPT) break;
    views.delete(oldest);
  }
  view.catch(() => views.get(id) === made && views.delete(id));
  return view;
}

const views = new Map<string, { readonly seq: number; readonly view: Promise<OpinionMapView> }>();
const MOST_KEPT = 24;
/** Claims of the agreement by position that are shown. */
const MOST_CLAIMS = 20;

async function makeView(scope: DebateScope): Promise<OpinionMapView> {
  const [{ seq, answer: map }, histories] = await Promise.all([askOpinions(scope, { kind: "map" }), historiesOf(scope.debate.id)]);
  const agreement = map.counted < FEWEST_COUNTED ? await agreementOf(scope) : null;
  const named = namedIn(map, agreement);
  const texts = await claimTexts(scope.debate.id, named);
  // A claim that was taken out of sight a moment ago is not named.
  const isSeen = ({ claim }: { readonly claim: string }): boolean => texts.has(claim);
  const { participants: people, camps, axes, consensus, bridges, ...rest } = map;
  return {
    version: seq,
    people,
    fewestCounted: FEWEST_COUNTED,
    histories: histories.map(({ at, ...history }) => ({ ...history, at: at.toISOString() })),
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
