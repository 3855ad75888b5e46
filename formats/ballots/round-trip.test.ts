import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BallotType, packBallots, profileOf } from "@/domain/tally";
import { profileOfType, type RawProfile } from "@/tests/support/tally/arbitraries";
import { BALLOT_FORMAT_IDS, BallotFileProblem, type BallotSet, ballotFormat, readBallots, refusalToWrite, writeBallots } from ".";
import { rowsByWeight } from "./rows";

const encoder = new TextEncoder();

/** Names as people and attackers choose them. */
const NAMES = ["Ann Lee", "count", "__proto__", "=1+1", 'The "best", really', "Zoë", "1st", "[box]", "a/b; c", "#7", "A > B", "\u202eevil"];

function setOf({ options, ballots }: RawProfile, type: BallotType, isWeighted: boolean): BallotSet {
  const names = options.map((_, index) => NAMES[(index * 5 + options.length) % NAMES.length]!);
  const keyed = ballots.map(({ ballot, weight }) => (isWeighted ? { ballot, weight } : { ballot, copies: weight }));
  const profile = profileOf(type, options, packBallots(keyed, options));
  return { title: "A title", seats: 2, names, profile, notes: [] };
}

/** What of a set the ballots are: equal ballots together, in any order. */
const ballotsOf = ({ profile }: BallotSet) => ({
  type: profile.ballotType,
  blank: profile.blank,
  rows: Array.from(rowsByWeight(profile), ({ bytes, ballots, weight }) => `${bytes} ${ballots} ${weight}`).sort(),
});

describe.each(BALLOT_FORMAT_IDS)("%s", (id) => {
  const { carries, writtenNames } = ballotFormat(id);

  it.each(carries.ballotTypes)("gives back the %s ballots that it was given", (type) => {
    fc.assert(
      fc.property(profileOfType(type), (raw) => {
        const set = setOf(raw, type, carries.weights);
        fc.pre(set.profile.counted.ballots > 0 && (carries.blank || set.profile.blank.ballots === 0));
        fc.pre(refusalToWrite(set, id) === null);
        const { text, losses } = writeBallots(set, id);
        fc.pre(!losses.some((loss) => loss.includes("last place")));
        const back = readBallots(encoder.encode(text), id, { ballotType: type });
        expect(ballotsOf(back)).toEqual(ballotsOf(set));
        expect(back.names).toEqual(writtenNames(set.names));
        if (carries.title) expect(back.title).toBe("A title");
        if (carries.seats) expect(back.seats).toBe(2);
      }),
    );
  });

  it("reads any bytes or says what is wrong with them", () => {
    const likely = fc.string({ unit: fc.constantFrom(..." \n\r\t\"'#/{}[]()=<>,;:|^*-+.0129ABab\u00e9"), maxLength: 200 });
    const headed = likely.map((text) => `#/Candidates: A;B\n3 1\n# NUMBER ALTERNATIVES: 2\n${text}`);
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      likely.map((text) => encoder.encode(text)),
      headed.map((text) => encoder.encode(text)),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(undefined, ...carries.ballotTypes), (bytes, ballotType) => {
        try {
          readBallots(bytes, id, { ballotType });
        } catch (error) {
          if (!(error instanceof BallotFileProblem)) throw error;
          expect(error.message).not.toBe("");
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("survives a file that is broken anywhere", () => {
    fc.assert(
      fc.property(profileOfType(carries.ballotTypes[0]!, 2), fc.nat(), fc.integer({ min: 1, max: 255 }), (raw, place, byte) => {
        const set = setOf(raw, carries.ballotTypes[0]!, false);
        fc.pre(set.profile.counted.ballots > 0 && refusalToWrite(set, id) === null);
        const bytes = encoder.encode(writeBallots(set, id).text);
        bytes[place % bytes.length] = byte;
        try {
          readBallots(bytes, id);
        } catch (error) {
          if (!(error instanceof BallotFileProblem)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
