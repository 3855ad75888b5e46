import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ScenarioInput } from "@/contracts/debates/scenario";
import { parseScenarioFile } from "@/formats/scenario-file";
import { cookieOf } from "@/tests/support/door";
import { aDebate, type TestDebate } from "@/tests/support/factories/a-debate";
import { aPhone, type Phone, type Servers } from "./phone";

export type Pupil = { readonly phone: Phone; readonly participantId: string; readonly delegation: string; readonly isHead: boolean };
export type Class = { readonly debate: TestDebate; readonly instructor: Phone; readonly pupils: readonly Pupil[] };

const FLAGSHIP = path.resolve(import.meta.dirname, "../../../prisma/scenarios/ukraine-security-guarantees.yaml");
/** Twelve people in five delegations, one of which argues and never votes. */
const SEATS = { ukraine: 3, "united-states": 3, germany: 2, estonia: 2, "russian-federation": 2 };

/** A class on the flagship scenario in its lobby, everybody with a phone. */
export async function aClass(servers: Servers): Promise<Class> {
  const debate = await aDebate({ scenario: flagship(), agenda: "seminar-90", delegations: Object.keys(SEATS), delegates: SEATS });
  const of = async (somebody: Parameters<typeof cookieOf>[0]) => aPhone(servers, { slug: debate.slug, cookie: await cookieOf(somebody) });
  const heads = new Set<string>();
  const pupils: Pupil[] = [];
  for (const delegate of debate.delegates) {
    const delegation = delegate.delegation!;
    pupils.push({ phone: await of(delegate), participantId: delegate.participantId, delegation, isHead: !heads.has(delegation) });
    heads.add(delegation);
  }
  return { debate, instructor: await of(debate.facilitator), pupils };
}

function flagship(): ScenarioInput {
  const parsed = parseScenarioFile(readFileSync(FLAGSHIP, "utf8"));
  if (!parsed.ok) throw new Error("the flagship scenario does not parse");
  // Its own key names the version that ships; the test's debate is of a copy.
  return { ...parsed.scenario, key: `flagship-${randomUUID().slice(0, 8)}` };
}
