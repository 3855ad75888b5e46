import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERIA, type CriterionId, type Situation, type Winners } from "@/tests/support/tally/criteria";
import { METHOD_CRITERIA } from "@/tests/support/tally/criteria-of-methods";
import { countRaw } from "@/tests/support/tally/invariant";
import { parseRaw } from "@/tests/support/tally/notation";
import { TALLY_METHOD_IDS, type TallyMethodId, tallyMethod } from "../registry";

const winnersBy =
  (method: TallyMethodId): Winners =>
  (profile) =>
    countRaw(method, profile).winners;

const HAS = TALLY_METHOD_IDS.flatMap((method) =>
  METHOD_CRITERIA[method].has.flatMap((criterion) =>
    tallyMethod(method).ballotTypes.map((ballotType) => ({ method, criterion, ballotType, says: CRITERIA[criterion].says })),
  ),
);

describe("criteria that methods have", () => {
  it.each(HAS.filter(({ method, criterion, ballotType }) => CRITERIA[criterion].situations(ballotType, winnersBy(method))))(
    "$method $says (over $ballotType ballots)",
    ({ method, criterion, ballotType }) => {
      const winners = winnersBy(method);
      const { situations, holds } = CRITERIA[criterion];
      fc.assert(
        fc.property(situations(ballotType, winners)!, (situation) => {
          expect(holds(winners, situation), describeSituation(winners, situation)).toBe(true);
        }),
        { numRuns: 250 },
      );
    },
  );
});

const LACKS = TALLY_METHOD_IDS.flatMap((method) =>
  Object.entries(METHOD_CRITERIA[method].lacks).map(([criterion, example]) => ({
    method,
    criterion: criterion as CriterionId,
    example,
    says: CRITERIA[criterion as CriterionId].says,
    source: example.source,
  })),
);

describe("criteria that methods lack, with an election that shows it", () => {
  it.each(LACKS)("it is not so that $method $says ($source)", ({ method, criterion, example }) => {
    const { before, after, ...rest } = example;
    const situation = { ...rest, before: parseRaw(before), ...(after && { after: parseRaw(after) }) };
    expect(CRITERIA[criterion].holds(winnersBy(method), situation)).toBe(false);
  });
});

it("no method is said both to have and to lack a criterion", () => {
  for (const { has, lacks } of Object.values(METHOD_CRITERIA))
    expect(has.filter((criterion) => Object.hasOwn(lacks, criterion))).toEqual([]);
});

const describeSituation = (winners: Winners, { before, after, option }: Situation): string =>
  `${option ?? ""}: ${winners(before)} → ${after ? winners(after) : ""}`;
