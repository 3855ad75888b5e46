import type { ContributionKind, ContributionView } from "@/contracts/exercise/participation";
import { type ContributionRow, readContributions } from "@/server/data/exercise/participation/contributions";
import type { DebateScope } from "@/server/data/scope";

const AT_MOST = 500;

/** What one person put into the debate, in time order, each with its place in it. */
export async function contributionsOf(
  debate: Pick<DebateScope["debate"], "id">,
  participantId: string,
): Promise<{ readonly contributions: readonly ContributionView[]; readonly isCut: boolean }> {
  const rows = await readContributions(debate.id, participantId, AT_MOST + 1);
  return { contributions: rows.slice(0, AT_MOST).map(viewOf), isCut: rows.length > AT_MOST };
}

function viewOf(row: ContributionRow): ContributionView {
  const { kind, id, text, status, at } = row;
  return { kind, id, text, status, at: at.toISOString(), path: PLACES[kind](row) };
}

const onFloor =
  (what: "claim" | "argument") =>
  ({ id }: ContributionRow) =>
    `?${what}=${id}`;

const PLACES = {
  claim: onFloor("claim"),
  "claim-edit": onFloor("claim"),
  argument: onFloor("argument"),
  reply: onFloor("argument"),
  source: ({ id }) => `/evidence/sources/${id}`,
  citation: ({ place }) => `/evidence/claims/${place}`,
  position: () => "/positions",
  speech: () => "/speaking",
  "inject-answer": () => "/news",
  proposal: ({ place }) => `/proposals/${place}`,
  amendment: ({ place }) => `/proposals/${place}`,
  reflection: () => "/debrief",
} as const satisfies Record<ContributionKind, (row: ContributionRow) => string>;
