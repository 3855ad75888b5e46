import type { z } from "zod";
import type { GapGroup, GapsView, GapView, listGapsInput } from "@/contracts/argument/gaps";
import { GAP_KINDS, type Gap, gapId, placeOfMending } from "@/domain/argumentation";
import { shortWords } from "@/server/data/argument/gaps";
import { openPrompts } from "@/server/data/argument/prompts";
import type { DebateScope } from "@/server/data/scope";
import { type DebateGaps, readGaps } from "./read-gaps";

type Wanted = Omit<z.output<typeof listGapsInput>, "debate">;

/** What is missing from a debate: the first few of each kind, or one kind a page at a time. */
export async function listGaps({ debate }: DebateScope, { kind, delegation, from }: Wanted): Promise<GapsView> {
  const [found, asked] = await Promise.all([readGaps(debate), openPrompts(debate.id)]);
  const mine = found.gaps.filter(({ delegations }) => delegation === null || delegations.includes(delegation));
  const [start, length] = kind === null ? [0, FIRST] : [from, PAGE];
  const slices = (kind === null ? GAP_KINDS : [kind]).map((one) => {
    const all = mine.filter((gap) => gap.kind === one);
    return { kind: one, total: all.length, shown: all.slice(start, start + length), end: start + length };
  });
  const words = await shortWords(
    debate.id,
    slices.flatMap(({ shown }) => shown.flatMap((gap) => premisesOf(gap, found).slice(0, 1))),
    LONGEST,
  );
  const groups = slices.map(
    ({ shown, end, ...group }): GapGroup => ({
      ...group,
      gaps: shown.map((gap) => viewOf(gap, premisesOf(gap, found), words, asked)),
      next: end < group.total ? end : null,
    }),
  );
  return { groups, leading: found.leading };
}

const FIRST = 5;
const PAGE = 40;
const LONGEST = 240;

/** The claims that say what a gap is about. */
function premisesOf({ kind, subject }: Gap, { graph }: DebateGaps): readonly string[] {
  if (kind === "unsourced-claim") return [subject];
  return graph.arguments.get(subject)?.premises ?? [];
}

function viewOf(
  gap: Gap,
  premises: readonly string[],
  words: ReadonlyMap<string, string>,
  asked: readonly { readonly gap: string; readonly delegation: string }[],
): GapView {
  const id = gapId(gap);
  return {
    ...gap,
    id,
    text: words.get(premises[0] ?? "") ?? "",
    morePremises: Math.max(0, premises.length - 1),
    path: placeOfMending(gap),
    asked: asked.filter((prompt) => prompt.gap === id).map(({ delegation }) => delegation),
  };
}
