import type { PreparedEvidenceView } from "@/contracts/argument/evidence";
import { hot } from "../../connection/client";
import type { DebateScope } from "../../scope";

type Passage = { readonly source: string; readonly locator: string };
export type PreparedRows = {
  readonly evidence: readonly (Pick<PreparedEvidenceView, "key" | "claim" | "bearsOn"> & {
    readonly credibility: number;
    readonly citations: readonly (Passage & { readonly bearing: "supports" | "disputes" })[];
    readonly disputedBy?: readonly (Passage & { readonly why: string })[];
  })[];
  readonly options: readonly string[];
  /** Ids and titles of the debate's sources by key. */
  readonly sources: Readonly<Record<string, { readonly id: string; readonly title: string }>>;
};

/** The evidence that came with the debate's scenario, and what it is told of: the debate's options and sources. */
export async function preparedRows({ debate }: DebateScope): Promise<PreparedRows> {
  const { rows } = await hot.query<PreparedRows>({ name: "prepared-evidence", text: PREPARED, values: [debate.id, debate.scenarioId] });
  return rows[0] ?? { evidence: [], options: [], sources: {} };
}

const PREPARED = `
SELECT coalesce(s.content->'evidence', '[]') AS evidence,
  (SELECT coalesce(json_agg(o.key), '[]') FROM option o WHERE o.debate_id = $1::uuid) AS options,
  (SELECT coalesce(json_object_agg(r.key, json_build_object('id', r.id, 'title', r.title)), '{}') FROM source r WHERE r.debate_id = $1::uuid) AS sources
FROM scenario s WHERE s.id = $2::uuid`;
