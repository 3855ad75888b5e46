import { MAX_AMOUNT } from "@/domain/tally";
import { ballotSink, scoreRange } from "../gathering/ballot-sink";
import { type OptionList, optionList } from "../gathering/options";
import { problem } from "../problem";
import { decode, LONGEST_TEXT, plainText, quoted } from "../text/plain-text";
import { eachLine, indexIn, skipSpace, trimEnd } from "../text/scanning";
import type { BallotSet, ReadRequest } from "../types";
import { rankedBallot, scoreBallot } from "./ballot";
import { BRACE, BRACKET, CLOSING_BRACKET, COLON, EQUALS, eachVoteLine } from "./votes";

/**
 * Reads ABIF: ballots of scores where every ballot that is not blank gives some, ranked ballots otherwise. Options are known by
 * their ids and by their names; those that only votes name count as well.
 */
export function readAbif(file: Uint8Array, { ballotType, wanted }: ReadRequest): BallotSet {
  const bytes = plainText(file);
  const options = optionList();
  const head = readHead(bytes, options);
  const seen = look(bytes, options);
  const isScored = seen.scored > 0 && seen.unscored === 0;
  const asksForScores =
    ballotType === "score" || (ballotType === undefined && wanted?.includes("score") === true && !wanted.includes("ranked"));
  if (asksForScores && !isScored && seen.scored > 0) throw problem(seen.firstUnscored, "This ballot gives no scores, and others do.");
  const type = isScored && ballotType !== "ranked" ? "score" : "ranked";
  const sink = ballotSink(type, options.names);
  const ballot = (type === "score" ? scoreBallot : rankedBallot)(sink.packed, options.names);
  eachVoteLine(bytes, {
    option: (start, end, score, line) => ballot.option(options.index.find(bytes, start, end), score, line),
    separator: ballot.separator,
    vote(line, ballots) {
      ballot.close();
      sink.take(line, ballots, 1);
    },
  });
  const maximumScore = Math.max(head.maximumScore ?? scoreRange(seen.highest), seen.highest, 1);
  return {
    title: head.title,
    seats: null,
    names: options.names,
    profile: sink.finish(type === "score" ? { maximumScore } : {}),
    notes: [],
  };
}

/** Lines of metadata, `{key: value}`, and of options, `=ID:[Name]`. */
function readHead(bytes: Uint8Array, options: OptionList) {
  const head = { title: null as string | null, maximumScore: null as number | null };
  eachLine(bytes, (start, end, line) => {
    if (bytes[start] === EQUALS) declare(bytes, start + 1, end, line, options);
    if (bytes[start] !== BRACE) return;
    const { key, value } = metadata(decode(bytes, start + 1, Math.min(end, start + LONGEST_TEXT)));
    if (key === "title") head.title = value || null;
    if (key === "max_rating" && /^\d{1,3}$/.test(value)) head.maximumScore = Math.min(Number(value), MAX_AMOUNT);
  });
  return head;
}

/** `key: value}`, either of them in quotation marks or not. */
function metadata(text: string): { readonly key: string; readonly value: string } {
  const colon = text.indexOf(":");
  const end = text.lastIndexOf("}");
  const bare = (part: string) => part.trim().replace(/^"/, "").replace(/"$/, "").trim();
  return { key: bare(text.slice(0, Math.max(colon, 0))), value: bare(text.slice(colon + 1, end < 0 ? undefined : end)) };
}

function declare(bytes: Uint8Array, start: number, end: number, line: number, options: OptionList): void {
  const colon = indexIn(bytes, COLON, start, end);
  if (colon <= start) throw problem(line, `An option is declared as =ID:[Name], not as ${quoted(bytes, start - 1, end)}.`);
  let from = skipSpace(bytes, colon + 1, end);
  let to = end;
  if (bytes[from] === BRACKET && bytes[end - 1] === CLOSING_BRACKET) {
    from = skipSpace(bytes, from + 1, end - 1);
    to = trimEnd(bytes, from, end - 1);
  }
  const number = options.declare(bytes, from, to, line);
  const idStart = skipSpace(bytes, bytes[start] === BRACKET ? start + 1 : start, colon);
  const idEnd = trimEnd(bytes, idStart, bytes[colon - 1] === CLOSING_BRACKET ? colon - 1 : colon);
  if (options.index.set(bytes, idStart, idEnd, number) !== number)
    throw problem(line, `Two options go by ${quoted(bytes, idStart, idEnd)}.`);
}

/** A first pass over the votes: which options there are, and whether the ballots give scores. */
function look(bytes: Uint8Array, options: OptionList) {
  const seen = { scored: 0, unscored: 0, firstUnscored: 0, highest: 0 };
  let named = 0;
  let scores = 0;
  eachVoteLine(bytes, {
    option(start, end, score, line) {
      options.meet(bytes, start, end, line);
      named++;
      if (score >= 0) scores++;
      if (score > seen.highest) seen.highest = score;
    },
    separator: () => {},
    vote(line) {
      if (scores > 0) seen.scored++;
      else if (named > 0 && seen.unscored++ === 0) seen.firstUnscored = line;
      named = scores = 0;
    },
  });
  return seen;
}
