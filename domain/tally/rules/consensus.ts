import type { OptionKey } from "../ballots/types";
import { listSome } from "../words";
import type { Rule, RuleFacts } from "./types";

/**
 * Consensus by the silence procedure, as in NATO, the OSCE and the UN General Assembly: adopted at the deadline unless an elector
 * breaks silence. An elector does so by stating an objection, by objecting to or blocking the option on a consent ballot, or by
 * leaving it out of an approval ballot that approves something else. Preferring another option on other ballots is no objection.
 */
export const consensus: Rule = {
  label: "Consensus (silence procedure)",
  says: "The option in first place is adopted at the deadline unless somebody breaks silence by opposing it.",
  explains:
    "For bodies that decide together: nobody has to agree aloud, and everybody can say no. A single proposal is adopted even when nobody votes.",
  parameters: {},
  judge(facts, option) {
    const opposed = opponentsOf(facts, option);
    if (opposed.length > 0 && facts.isSingle) return { passes: false, says: `${listSome(opposed)} broke silence on ${facts.name(option)}` };
    if (opposed.length > 0)
      return {
        passes: false,
        says: `${facts.name(option)} is in first place, but ${listSome(opposed)} ${opposed.length === 1 ? "opposes" : "oppose"} it`,
      };
    const silent = facts.turnout.counted === 0;
    return {
      passes: true,
      says: silent
        ? `Nobody broke silence on ${facts.name(option)} before voting ended`
        : `${facts.supportSays(option)} and nobody opposes it`,
    };
  },
  asks: () => "is unopposed",
};

/** Each once: first those whose ballots oppose the option, then those who stated an objection. */
function opponentsOf({ voicesOn, objections }: RuleFacts, option: OptionKey): readonly string[] {
  const byBallot = voicesOn(option).filter(({ breaksSilence }) => breaksSilence);
  const stated = objections.filter((objection) => objection.option === option);
  return [...new Set([...byBallot.map(({ name }) => name), ...stated.map(({ by }) => by)])];
}
