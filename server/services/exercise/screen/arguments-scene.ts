import type { FloorThings } from "@/contracts/argument/floor";
import type { OptionCaseView, SaidView, Scene, SpotlightView } from "@/contracts/exercise/screen";
import { POLARITIES, type Polarity, type Thread } from "@/domain/argumentation";
import type { LightArgument } from "@/server/data/argument/floor/light";
import type { DebateScope } from "@/server/data/scope";
import { type ThreadedFloor, threadedFloor } from "../../argument/floor/threads/graph";
import { thingsIn } from "../../argument/floor/threads/things";
import { listInjects } from "../injects/list-injects";
import { listProposals } from "../proposals/list-proposals";

const MOST_NEWS = 2;
const MOST_PROPOSALS = 6;

/** The strongest for and against each option, what was announced to everyone, and what is proposed. */
export async function argumentsScene(scope: DebateScope): Promise<Scene> {
  const [options, { injects }, proposals] = await Promise.all([casesOf(scope), listInjects(scope), listProposals(scope)]);
  const news = injects.filter(({ isToAll, releasedAt }) => isToAll && releasedAt !== null).slice(0, MOST_NEWS);
  return {
    kind: "arguments",
    options,
    news: news.map(({ injectId, title, text, deadline, heldMs }) => ({ id: injectId, title, text, deadline, heldMs })),
    proposals: proposals
      .filter(({ status }) => status !== "withdrawn")
      .slice(-MOST_PROPOSALS)
      .map(({ number, text, delegation, sponsors, sponsorsNeeded, option }) => ({
        number,
        title: text.title,
        delegation,
        sponsors: sponsors.length,
        sponsorsNeeded,
        isOption: option !== null,
      })),
  };
}

/** A wall has room for so many arguments on a side. */
const roomFor = (options: number): number => (options <= 3 ? 2 : 1);

async function casesOf(scope: DebateScope): Promise<readonly OptionCaseView[]> {
  const floor = await threadedFloor(scope, "strongest");
  const spoken = [...floor.light.arguments.values()].filter(({ status }) => status === "visible");
  const newest = newestOf(spoken);
  const { options } = floor.light;
  const chosen = options.map((option) => ({
    option,
    support: sideOf(floor, spoken, option, "support", newest),
    attack: sideOf(floor, spoken, option, "attack", newest),
  }));
  const shown = chosen.flatMap((one) => POLARITIES.flatMap((polarity) => one[polarity].shown));
  const things = await thingsIn(scope, floor, shown.map(threadOf));
  return chosen.map(({ option, support, attack }) => ({
    option,
    support: said(support.shown, things, newest),
    attack: said(attack.shown, things, newest),
    counts: { support: support.count, attack: attack.count },
  }));
}

/** An argument by itself, without its replies. */
const threadOf = ({ id }: LightArgument): Thread => ({
  argument: id,
  to: null,
  direct: 0,
  replies: [],
  next: null,
  left: 0,
  elsewhere: [],
});

/** The argument that came last; null while all came with the scenario, at one moment. */
function newestOf(spoken: readonly LightArgument[]): string | null {
  const byTime = spoken.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [last, first] = [byTime[0], byTime.at(-1)];
  return last && first && last.at !== first.at ? last.id : null;
}

type Side = { readonly shown: readonly LightArgument[]; readonly count: number };

/** The strongest of a side; the newest argument of all takes the last place where it is on this side. */
function sideOf(
  { strengths, light }: ThreadedFloor,
  spoken: readonly LightArgument[],
  option: string,
  polarity: Polarity,
  newest: string | null,
): Side {
  const side = spoken.filter(
    (argument) => argument.polarity === polarity && "option" in argument.target && argument.target.option === option,
  );
  const strengthOf = ({ id }: LightArgument) => strengths.of({ kind: "argument", id }) ?? 0;
  const strongest = side.toSorted((a, b) => strengthOf(b) - strengthOf(a)).slice(0, roomFor(light.options.length));
  const latest = side.find(({ id }) => id === newest);
  const shown = latest && !strongest.includes(latest) ? [...strongest.slice(0, -1), latest] : strongest;
  return { shown, count: side.length };
}

function said(shown: readonly LightArgument[], { claims, arguments: all }: FloorThings, newest: string | null): readonly SaidView[] {
  const texts = new Map(claims.filter(({ status }) => status === "visible").map(({ id, text }) => [id, text]));
  const views = new Map(all.map((argument) => [argument.id, argument]));
  return shown.flatMap(({ id, premises, delegation }) => {
    const text = premises.flatMap((premise) => texts.get(premise) ?? []).join(" ");
    return text === "" || views.get(id)?.status !== "visible" ? [] : [{ argumentId: id, text, delegation, isNewest: id === newest }];
  });
}

/** The claim before everyone, in its own words, with whose it is and its sources. */
export async function spotlightOf(scope: DebateScope, claimId: string): Promise<SpotlightView | null> {
  const floor = await threadedFloor(scope, "oldest");
  const holder = [...floor.light.arguments.values()].find(({ premises }) => premises.includes(claimId));
  if (!holder) return null;
  const { claims, sources } = await thingsIn(scope, floor, [threadOf(holder)]);
  const claim = claims.find(({ id, status }) => id === claimId && status === "visible");
  if (!claim) return null;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return {
    text: claim.text,
    delegation: claim.delegation,
    author: claim.author,
    sources: [...new Set(claim.citations.flatMap(({ sourceId }) => titles.get(sourceId) ?? []))].slice(0, 4),
  };
}
