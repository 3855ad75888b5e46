import { v7 as newId } from "uuid";
import type { Scenario } from "@/contracts/debates/scenario";
import type { NewDebate } from "@/server/data/debates/debates/insert";
import { type SurvivingFloor, survivingFloor } from "./surviving-floor";

type Floor = Pick<NewDebate, "sources" | "claims" | "arguments" | "premises" | "citations" | "grades">;
type Ids = ReadonlyMap<string, string>;
type Debate = { readonly debateId: string; readonly scenario: Scenario; readonly options: Ids; readonly delegations: Ids };

/** Sources, claims with what they rest on, and arguments that a debate over these options starts with. */
export function floorFromScenario(debate: Debate): Floor {
  const surviving = survivingFloor(debate.scenario, new Set(debate.options.keys()));
  const sources = idsFor(debate.scenario.sources);
  const claims = idsFor(surviving.claims);
  const cited = citationsOf(debate, surviving, sources, claims);
  return {
    sources: debate.scenario.sources.map(({ key, title, csl, note }) => {
      return { id: sources.get(key)!, debateId: debate.debateId, key, title, csl: { id: key, title, ...csl }, note: note ?? "" };
    }),
    claims: surviving.claims.map(({ key, text, by, criteria }) => {
      return { id: claims.get(key)!, debateId: debate.debateId, text, criteria: criteria ?? [], delegationId: delegationOf(debate, by) };
    }),
    ...argumentsOf(debate, surviving, claims),
    citations: cited.map(({ citation }) => citation),
    grades: [
      ...debate.scenario.sources.map(({ key, reliability, gradeReason }) => {
        return { id: newId(), sourceId: sources.get(key)!, value: reliability, reason: gradeReason };
      }),
      ...cited.flatMap(({ citation, credibility }) =>
        credibility === null ? [] : [{ id: newId(), citationId: citation.id, value: String(credibility) }],
      ),
    ],
  };
}

function argumentsOf(debate: Debate, surviving: SurvivingFloor, claims: Ids): Pick<NewDebate, "arguments" | "premises"> {
  const ids = idsFor(surviving.arguments);
  return {
    arguments: surviving.arguments.map(({ key, polarity, target, by, note }) => ({
      id: ids.get(key)!,
      debateId: debate.debateId,
      polarity,
      targetOptionId: target.option === undefined ? null : debate.options.get(target.option)!,
      targetClaimId: target.claim === undefined ? null : claims.get(target.claim)!,
      targetArgumentId: target.argument === undefined ? null : ids.get(target.argument)!,
      note: note ?? "",
      delegationId: delegationOf(debate, by),
    })),
    premises: surviving.arguments.flatMap(({ key, premises }) =>
      premises.map((claim, order) => ({ argumentId: ids.get(key)!, claimId: claims.get(claim)!, order })),
    ),
  };
}

type Cited = { readonly citation: NewDebate["citations"][number]; readonly credibility: number | null };

/** A claim cites what its evidence cites, in the evidence's words; what disputes the evidence disputes the claim. */
function citationsOf({ debateId, scenario }: Debate, { claims }: SurvivingFloor, sources: Ids, claimIds: Ids): readonly Cited[] {
  const evidence = new Map(scenario.evidence.map((item) => [item.key, item]));
  return claims.flatMap((claim) => {
    const cite = (source: string, locator: string, bearing: string, paraphrase: string, credibility: number | null): Cited => ({
      citation: { id: newId(), debateId, claimId: claimIds.get(claim.key)!, sourceId: sources.get(source)!, locator, bearing, paraphrase },
      credibility,
    });
    return [
      ...claim.evidence.flatMap((key) => {
        const item = evidence.get(key)!;
        return [
          ...item.citations.map(({ source, locator, bearing }) => cite(source, locator, bearing, item.claim, item.credibility)),
          ...(item.disputedBy ?? []).map(({ source, locator, why }) => cite(source, locator, "disputes", why, null)),
        ];
      }),
      ...(claim.citations ?? []).map(({ source, locator, bearing }) => cite(source, locator, bearing, "", null)),
    ];
  });
}

/** Whoever argued in the scenario may not take part here: then the argument is nobody's. */
function delegationOf({ delegations }: Debate, key: string | null): string | null {
  return key === null ? null : (delegations.get(key) ?? null);
}

function idsFor(things: readonly { readonly key: string }[]): Ids {
  return new Map(things.map(({ key }) => [key, newId()]));
}
