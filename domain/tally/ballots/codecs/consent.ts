import { CONSENT_ANSWERS, type ConsentAnswer, type ConsentBallot } from "../types";
import { type BallotCodec, byteEach } from "./codec";

/** For each option the number of its answer, counted from 1 as in `CONSENT_ANSWERS`; 0 when unanswered. */
export const consent: BallotCodec<ConsentBallot> = {
  width: byteEach,
  pack: ({ answers }, optionKeys) =>
    Uint8Array.from(optionKeys, (option) => (Object.hasOwn(answers, option) ? CONSENT_ANSWERS.indexOf(answers[option]!) + 1 : 0)),
  unpack: (packed, optionKeys) => ({
    answers: Object.fromEntries(
      optionKeys.flatMap((option, index): [string, ConsentAnswer][] =>
        packed[index] === 0 ? [] : [[option, CONSENT_ANSWERS[packed[index]! - 1]!]],
      ),
    ),
  }),
  isCanonical: (packed) => {
    for (const byte of packed) if (byte > CONSENT_ANSWERS.length) return false;
    return true;
  },
  blank: 0,
  named: ({ answers }) => Object.keys(answers).map((option) => [option]),
  excess: ({ answers }) => {
    const unknown = Object.values(answers).find((answer) => !CONSENT_ANSWERS.includes(answer));
    return unknown === undefined ? null : `An answer is ${CONSENT_ANSWERS.slice(0, -1).join(", ")} or ${CONSENT_ANSWERS.at(-1)}.`;
  },
};
