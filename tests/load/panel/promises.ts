import type { RoundResults } from "@/contracts/panel/results";
import { digestOfKey } from "@/domain/disclosure";
import { canonicalJson } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { hot } from "@/server/data/connection/client";
import type { Journal } from "../class/journal";
import type { Taking } from "./panellist";
import type { StagedPanel, StagedRound } from "./stage";

/** What is broken after a round, as sentences; nothing when all is well. */
export async function brokenPromises(
  panel: StagedPanel,
  round: StagedRound,
  takings: readonly Taking[],
  journal: Journal,
): Promise<string[]> {
  const odd = [...journal.statuses].filter(([name]) => / (0|5\d\d|429)\b/.test(name));
  return [
    ...odd.map(([name, count]) => `${count} × ${name}`),
    ...(await keptOnce(panel, round, takings)),
    ...(await counted(round, takings)),
  ];
}

type Kept = { readonly holder: string; readonly item_id: string; readonly value: unknown; readonly reason: string };

/** Every acknowledged answer is there once, as it was given last, and nothing else is. */
async function keptOnce({ debate, anonymity }: StagedPanel, { id }: StagedRound, takings: readonly Taking[]): Promise<string[]> {
  const isDetached = anonymity === "detached";
  const { rows } = await hot.query<Kept>({ text: isDetached ? SEALED : WITH_PANELLISTS, values: [id] });
  const stored = new Map(rows.map((row) => [`${row.holder} ${row.item_id}`, canonicalJson([row.value, row.reason])]));
  const said = new Map<string, string>();
  for (const { panellist, kept } of takings) {
    const holder = isDetached ? digestOfKey(debate.id, panellist.sheetKey, sha256) : panellist.panellistId;
    for (const [itemId, { value, reason }] of kept) said.set(`${holder} ${itemId}`, canonicalJson([value, reason]));
  }
  const lost = [...said.keys()].filter((place) => !stored.has(place)).length;
  const changed = [...said].filter(([place, answer]) => stored.has(place) && stored.get(place) !== answer).length;
  const unsaid = [...stored.keys()].filter((place) => !said.has(place)).length;
  return [
    ...(lost > 0 ? [`${lost} acknowledged answers are not stored`] : []),
    ...(changed > 0 ? [`${changed} answers are stored otherwise than they were acknowledged last`] : []),
    ...(unsaid > 0 ? [`${unsaid} answers are stored that nobody was told of`] : []),
    ...(rows.length !== stored.size ? [`${rows.length - stored.size} answers are stored twice`] : []),
  ];
}

const WITH_PANELLISTS = "SELECT panellist_id AS holder, item_id, value, reason FROM panel_answer WHERE round_id = $1";
const SEALED = `
SELECT encode(s.key_digest, 'hex') AS holder, a.item_id, a.value, a.reason
FROM (SELECT * FROM sealed_answer UNION ALL SELECT round_id, item_id, sheet_id, value, reason FROM sheet_answer) a
JOIN panel_sheet s ON s.id = a.sheet_id WHERE a.round_id = $1`;

/** The figures are of those who answered, each item of as many as gave it an answer. */
async function counted({ id, items }: StagedRound, takings: readonly Taking[]): Promise<string[]> {
  const { rows } = await hot.query<{ results: RoundResults | null }>({
    text: "SELECT results FROM panel_round WHERE id = $1",
    values: [id],
  });
  const results = rows[0]?.results;
  if (!results) return ["the round has no figures"];
  const answered = takings.filter(({ kept }) => kept.size > 0).length;
  const wrong = items.filter((item) => {
    const given = takings.filter(({ kept }) => (kept.get(item.id)?.value ?? null) !== null).length;
    return results.items.find((one) => one.id === item.id)?.n !== given;
  });
  return [
    ...(results.respondents === answered ? [] : [`${answered} answered and ${results.respondents} were counted`]),
    ...wrong.map(({ key }) => `the figures of ${key} are not of all who answered it`),
  ];
}
