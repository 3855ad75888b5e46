import type { BallotType } from "@/domain/tally";
import { problem } from "./problem";
import { recast } from "./recast";
import { type BallotFormatId, ballotFormat } from "./registry";
import { eachRow } from "./rows";
import type { BallotFormat, BallotSet } from "./types";

export type WrittenBallots = {
  readonly text: string;
  /** What the format has no words for, as sentences. */
  readonly losses: readonly string[];
};

/** Writes ballots in a format that can carry them. Throws a `BallotFileProblem` that says what `refusalToWrite` says. */
export function writeBallots(set: BallotSet, id: BallotFormatId): WrittenBallots {
  const format = ballotFormat(id);
  const made = fitted(set, format);
  if ("refusal" in made) throw problem(null, made.refusal);
  return { text: format.write(made.set), losses: [...made.losses, ...lossesOf(made.set, format)] };
}

/** Why a format cannot carry these ballots at all, as a sentence, or null. */
export function refusalToWrite(set: BallotSet, id: BallotFormatId): string | null {
  const made = fitted(set, ballotFormat(id));
  return "refusal" in made ? made.refusal : null;
}

type Fitted = { readonly set: BallotSet; readonly losses: readonly string[] } | { readonly refusal: string };

/** The set as a type of ballots that the format has. What it cannot say without deciding for the voters is refused. */
function fitted(set: BallotSet, format: BallotFormat): Fitted {
  const { ballotTypes } = format.carries;
  let refusal: string | null = null;
  for (const type of byNearness(set.profile.ballotType, ballotTypes)) {
    const taken = recast(set.profile, type);
    if ("refusal" in taken) refusal ??= taken.refusal;
    else {
      const made = { ...set, profile: taken.profile };
      const why = refusalOfRanks(made, format);
      return why === null ? { set: made, losses: taken.loses === null ? [] : [taken.loses] } : { refusal: why };
    }
  }
  return { refusal: `${format.label} has no words for ${set.profile.ballotType} ballots. ${refusal ?? ""}`.trim() };
}

const byNearness = (type: BallotType, types: readonly BallotType[]): readonly BallotType[] => (types.includes(type) ? [type] : types);

/** A tie cannot be written where every place holds one option: somebody would have to break it. */
function refusalOfRanks({ profile }: BallotSet, { label, carries }: BallotFormat): string | null {
  if (profile.ballotType !== "ranked" || carries.ties) return null;
  let hasTies = false;
  let mostLeftOut = 0;
  eachRow(profile, ({ bytes }) => {
    let ranked = 0;
    let places = 0;
    for (const tier of bytes) {
      if (tier > 0) ranked++;
      if (tier > places) places = tier;
    }
    hasTies ||= places < ranked;
    mostLeftOut = Math.max(mostLeftOut, bytes.length - ranked);
  });
  if (hasTies) return `${label} has no ties, and some ballots have: write .toi instead.`;
  if (!carries.unranked && mostLeftOut > 1) return `${label} has no ballots that leave options out, and some do: write .soi instead.`;
  return null;
}

function lossesOf(set: BallotSet, format: BallotFormat): readonly string[] {
  const { profile, title, seats, names } = set;
  const { carries } = format;
  const losses: string[] = [];
  if (!carries.weights && isWeighted(set)) losses.push("Weights are lost: a ballot that weighs 3 is written as 3 ballots.");
  if (!carries.blank && profile.blank.ballots > 0) losses.push(`Blank ballots are left out: ${profile.blank.ballots}.`);
  if (!carries.unranked && profile.ballotType === "ranked" && leavesOut(set))
    losses.push("Options that a ballot leaves unranked are written as its last place.");
  if (!carries.title && title !== null) losses.push("The title is lost.");
  if (!carries.seats && seats !== null) losses.push(`The number of seats is lost: ${seats}.`);
  const written = format.writtenNames(names);
  const changed = names.filter((name, index) => written[index] !== name);
  if (changed.length > 0)
    losses.push(`Names lose characters that the format keeps for itself: ${changed.map((name) => `“${name}”`).join(", ")}.`);
  return losses;
}

function isWeighted({ profile: { counted, blank } }: BallotSet): boolean {
  return counted.weight !== counted.ballots || blank.weight !== blank.ballots;
}

function leavesOut({ profile }: BallotSet): boolean {
  let found = false;
  eachRow(profile, ({ bytes }) => {
    found ||= bytes.includes(0);
  });
  return found;
}
