import { adjustedRandIndex, type Camp, FEWEST_COUNTED, type OpinionMap, type Standout } from "@/domain/opinions";
import { printable } from "@/formats/ballots";
import type { PolisSet, SignEvidence } from "@/formats/polis";
import { harmless } from "./json";
import { tableLines } from "./table";

/** The map as docs/command-line.md describes it: one object, on one line. */
export function opinionsToJson(set: PolisSet, map: OpinionMap): string {
  const { table, findings } = set;
  const [participant, claim] = [namesOf(table.participantIds), namesOf(table.claimIds)];
  const result = {
    participants: table.participantIds.length,
    counted: map.counted.length,
    claims: table.claimIds.length,
    groups: map.camps.map((camp) => ({
      size: camp.members.length,
      members: Array.from(camp.members, (member) => participant[member]!),
      representative: camp.representative.map((one) => claim[one.claim]!),
      standouts: camp.representative.map((one) => ({ ...one, claim: claim[one.claim]! })),
    })),
    consensus: map.consensus.map((one) => ({ claim: claim[one.claim]!, score: one.agree, disagree: one.disagree })),
    bridging: map.bridges.map((bridge) => ({ ...bridge, claim: claim[bridge.claim]! })),
    votes: table.cells.length,
    sign: set.sign,
    signEvidence: set.signEvidence,
    leftOut: namesOf(table.claimIds, set.leftOut),
    silhouettes: map.tried,
    explained: map.components.explained,
    findings,
    agreement: agreementWith(set, map),
  };
  return `${harmless(JSON.stringify(result))}\n`;
}

/** How far the camps agree with the groups that the export gives, over the participants who have both; null where it gives none. */
function agreementWith({ groups, table }: PolisSet, map: OpinionMap): { adjustedRandIndex: number | null; compared: number } | null {
  if (!groups || map.camps.length === 0) return null;
  const both = Array.from(map.counted).filter((place) => groups.has(table.participantIds[place]!));
  const index = adjustedRandIndex(
    both.map((place) => map.campOf[place]!),
    both.map((place) => groups.get(table.participantIds[place]!)!),
  );
  return { adjustedRandIndex: index, compared: both.length };
}

type Name = string | number;

/** Ids as numbers where all of the file are whole numbers, else all as text; of `chosen` only, where some are asked for. */
function namesOf(ids: readonly string[], chosen: readonly string[] = ids): readonly Name[] {
  const areNumbers = ids.every((id) => /^(?:0|-?[1-9]\d*)$/.test(id) && Number.isSafeInteger(Number(id)));
  return areNumbers ? chosen.map(Number) : chosen;
}

/** The map as a person reads it in a terminal. */
export function opinionsReport(folder: string, set: PolisSet, map: OpinionMap): string {
  const topic = set.summary.get("topic");
  const lines = [
    topic ? `${topic} (${folder})` : folder,
    factsOf(set, map),
    ...remarksOf(set),
    ...campLines(set, map),
    ...joining(set, map),
  ];
  return `${lines.map((line) => printable(line).trimEnd()).join("\n")}\n`;
}

function factsOf({ table }: PolisSet, map: OpinionMap): string {
  const people = plural(table.participantIds.length, "participant");
  return `${people}, ${map.counted.length} of them counted; ${plural(table.claimIds.length, "claim")}; ${plural(table.cells.length, "vote")}`;
}

function remarksOf({ sign, signEvidence, leftOut, findings }: PolisSet): readonly string[] {
  const { repeatedVotes, unreadableVotes, unknownComments, differingCounts } = findings;
  const some = (count: number, noun: string, what: string): string[] => (count > 0 ? [`${plural(count, noun)} ${what}`] : []);
  const found = [
    ...some(repeatedVotes, "vote", "replaced by later ones"),
    ...some(unreadableVotes, "row", "without a vote that can be read"),
    ...some(leftOut.length, "claim", "left out: rejected, or about the conversation itself"),
    ...some(unknownComments, "claim", "missing from comments.csv"),
    ...some(differingCounts, "claim", "with other counts in comments.csv than in the votes"),
  ];
  const meaning = sign === "as-is" ? "1 means agree" : "−1 means agree in these files, and was turned round";
  return [`${meaning}: ${EVIDENCE[signEvidence]}`, ...(found.length > 0 ? [found.join("; ")] : [])];
}

const EVIDENCE: Readonly<Record<SignEvidence, string>> = {
  "own-votes": "told by the votes of authors on what they wrote",
  "comment-counts": "told by the counts in comments.csv",
  "participant-counts": "told by the counts in participants-votes.csv",
  none: "nothing in the files tells otherwise",
};

function campLines(set: PolisSet, map: OpinionMap): readonly string[] {
  if (map.camps.length === 0) return ["", `No camps: fewer than ${FEWEST_COUNTED} participants have rated enough claims to count.`];
  const agreement = agreementWith(set, map);
  const index = agreement?.adjustedRandIndex;
  const told =
    index === null || index === undefined ? [] : [`Agreement with the groups of the export: ${index.toFixed(3)} (adjusted Rand index)`];
  return [...told, ...map.camps.flatMap((camp, place) => oneCamp(set, camp, place))];
}

function oneCamp(set: PolisSet, camp: Camp, place: number): readonly string[] {
  const row = (one: Standout) => [one.side, `${one.hits} of ${one.rated}`, `${one.ratio.toFixed(2)} ×`, wordsOf(set, one.claim)];
  return [
    "",
    `Camp ${place + 1}: ${plural(camp.members.length, "participant")}`,
    ...tableLines({ head: ["Side", "Members", "Others", "Claim"], rows: camp.representative.map(row) }),
  ];
}

function joining(set: PolisSet, map: OpinionMap): readonly string[] {
  const bridges = map.bridges.map(({ claim, side, score }) => [side, score.toFixed(3), wordsOf(set, claim)]);
  const consensus = map.consensus.map(({ claim, agree, disagree }) => [agree.toFixed(3), disagree.toFixed(3), wordsOf(set, claim)]);
  return [
    ...(bridges.length === 0
      ? []
      : ["", "Claims that join all camps", ...tableLines({ head: ["Side", "Lowest", "Claim"], rows: bridges }, 20)]),
    "",
    map.camps.length === 0 ? "Consensus" : "Consensus across camps",
    ...tableLines({ head: ["Agree", "Disagree", "Claim"], rows: consensus }, 20),
  ];
}

function wordsOf({ table, comments }: PolisSet, claim: number): string {
  const id = table.claimIds[claim]!;
  const text =
    comments
      .find((comment) => comment.id === id)
      ?.text.replace(/\s+/g, " ")
      .trim() ?? "";
  return text === "" ? id : `${id}: ${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}`;
}

const LONGEST = 90;
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
