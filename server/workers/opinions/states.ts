import {
  claimOf,
  claimsToRate,
  type OpinionMap,
  opinionMap,
  type RatingLedger,
  type RatingTable,
  ratingLedger,
  ratingOf,
  type ShownMap,
  shownAgreement,
  shownMap,
  standingOf,
} from "@/domain/opinions";
import { keepLatest } from "@/lib/keep-latest";
import type { ClaimState, OpinionsAnswer, OpinionsQuestion, RatingChange, WholeOpinions } from "./questions";

/** The ratings of the debates that were asked about last, and the map of each, drawn once for each state. */
export function opinionStates(most = MOST_KEPT): { readonly answer: (question: OpinionsQuestion) => OpinionsAnswer } {
  const states = new Map<string, State>();
  const keep = (debate: string, state: State): void => keepLatest(states, debate, state, most);
  return {
    answer(question) {
      if (question.kind === "whole") {
        const state: State = { seq: question.seq, ledger: ratingLedger(), leftOut: new Set(), drawn: null };
        apply(state, question.claims, []);
        fill(state.ledger, question);
        keep(question.debate, state);
        return { seq: state.seq };
      }
      const state = states.get(question.debate);
      if (!state) return "unknown";
      keep(question.debate, state);
      return question.kind === "changes" ? changed(state, question) : answered(state, question);
    },
  };
}

/** Maps of more debates are asked for at once only where a server has very many. */
const MOST_KEPT = 24;

type State = { seq: number; readonly ledger: RatingLedger; leftOut: ReadonlySet<string>; drawn: Drawn | null };
type Drawn = { readonly table: RatingTable; readonly map: OpinionMap; readonly shown: ShownMap };

function changed(state: State, { from, seq, claims, ratings }: OpinionsQuestion & { readonly kind: "changes" }): OpinionsAnswer {
  if (from !== state.seq) return "unknown";
  if (claims !== null || ratings.length > 0) {
    apply(state, claims, ratings);
    state.drawn = null;
  }
  state.seq = seq;
  return { seq };
}

function apply(state: State, claims: readonly ClaimState[] | null, ratings: readonly RatingChange[]): void {
  if (claims) {
    for (const [claim] of claims) state.ledger.addClaim(claim);
    state.leftOut = new Set(claims.flatMap(([claim, isShown]) => (isShown ? [] : [claim])));
  }
  for (const [participant, claim, rating] of ratings) state.ledger.rate(participant, claim, rating);
}

function fill(ledger: RatingLedger, { claims, people, starts, cells }: WholeOpinions): void {
  for (const [place, person] of people.entries())
    for (const cell of cells.subarray(starts[place], starts[place + 1])) ledger.rate(person, claims[claimOf(cell)]![0], ratingOf(cell));
}

type About = Exclude<OpinionsQuestion, { readonly kind: "whole" | "changes" }>;

function answered(state: State, question: About): OpinionsAnswer {
  const { table, map, shown } = drawnOf(state);
  switch (question.kind) {
    case "map":
      return shown;
    case "agreement":
      return shownAgreement(table, new Map(question.positions), state.leftOut);
    case "standing":
      return standingOf(map, table, question.participant);
    case "to-rate": {
      const claims = claimsToRate(map, table, question.participant, { seed: question.debate, most: Number.POSITIVE_INFINITY });
      return { claims: claims.slice(0, question.most), rated: shown.claims - claims.length, all: shown.claims };
    }
  }
}

function drawnOf(state: State): Drawn {
  if (state.drawn) return state.drawn;
  const table = state.ledger.table();
  const map = opinionMap(table, { leftOut: [...state.leftOut] });
  state.drawn = { table, map, shown: shownMap(map, table) };
  return state.drawn;
}
