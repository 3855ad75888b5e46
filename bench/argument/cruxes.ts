import { cruxesOf, type DebateArguments, debateGraph, groundedLabelling, SEMANTICS, strengthsOf } from "@/domain/argumentation";
import { ms, tableOf, timesOf, whole } from "../tally/figures";
import { randomNumbers } from "./graphs";

const CLAIMS = 5_000;
/** What a page that ranks every claim of a large debate waits for at most. */
const CRUXES_MS = 1_000;

/** A debate of 5,000 claims from its rows to its cruxes: the graph, strengths and labels, and what the fall of each claim would change. */
export function benchCruxes(say: (table: string) => void): readonly string[] {
  const missed: string[] = [];
  const given = randomDebate(CLAIMS);
  const debate = debateGraph(given);
  const lines = SEMANTICS.map((semantics) => {
    const [built, strengths, cruxes] = timesOf(
      () => debateGraph(given),
      () => [strengthsOf(debate.graph, semantics), groundedLabelling(debate.graph)],
      () => cruxesOf(debate, semantics),
    ) as [number, number, number];
    if (cruxes > CRUXES_MS) missed.push(`cruxes of ${whole(CLAIMS)} claims, ${semantics}, in ${ms(cruxes)}`);
    return [semantics, ms(built), ms(strengths), ms(cruxes)];
  });
  say(tableOf([[`a debate of ${whole(CLAIMS)} claims`, "its graph", "strengths, labels", "cruxes"], ...lines]));
  return missed;
}

/** Each argument brings one claim or two, and speaks to an option, to an earlier claim, or to the step of an earlier argument. */
function randomDebate(size: number): DebateArguments {
  const draw = randomNumbers(20261122);
  const options = Array.from({ length: 7 }, (_, option) => `option-${option}`);
  const claims = Array.from({ length: size }, (_, claim) => ({ id: `c${claim}`, agree: draw(9), disagree: draw(6), cap: null }));
  const inferences: DebateArguments["arguments"][number][] = [];
  for (let claim = 0; claim < size; ) {
    const premises = Array.from({ length: Math.min(1 + draw(2), size - claim) }, () => `c${claim++}`);
    const earlier = claim - premises.length;
    const place = draw(10);
    const target =
      earlier === 0 || place < 2
        ? { option: options[draw(options.length)]! }
        : place < 9
          ? { claim: `c${draw(earlier)}` }
          : { argument: inferences[draw(inferences.length)]!.id };
    const polarity = "argument" in target || draw(2) === 0 ? ("attack" as const) : ("support" as const);
    inferences.push({ id: `a${inferences.length}`, polarity, target, premises, relevance: draw(5) });
  }
  return { options, claims, arguments: inferences };
}
