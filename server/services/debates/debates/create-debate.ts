import { randomInt } from "node:crypto";
import { v7 as newId } from "uuid";
import type { z } from "zod";
import type { createDebateInput } from "@/contracts/debates/debates";
import { type Delegation, exerciseOf, type Scenario } from "@/contracts/debates/scenario";
import { DomainError } from "@/domain/kernel";
import { GENESIS_HASH } from "@/domain/record";
import { appendEntries, lockDebate, type NewEntry, once } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { insertDebate, type NewDebate } from "@/server/data/debates/debates/insert";
import { findScenario, scenarioContent } from "@/server/data/debates/scenarios";
import { admit } from "@/server/data/people/participants";
import type { WorkspaceScope } from "@/server/data/scope";
import { floorFromScenario } from "./from-scenario/floor";
import { panelFromScenario } from "./from-scenario/panel";
import { type Chosen, structureFromScenario } from "./from-scenario/structure";

type Wanted = Omit<z.output<typeof createDebateInput>, "workspace" | "idempotencyKey">;

/** Creates a debate from a version of a scenario. It is a draft, known to those who run the workspace, until its room opens. */
export async function createDebate(scope: WorkspaceScope, wanted: Wanted): Promise<{ readonly slug: string }> {
  return once(scope, await prepareDebate(scope, wanted));
}

/** Which room of which breakout a debate is. */
export type RoomOfBreakout = { readonly breakoutId: string; readonly breakoutNumber: number };
type Write = (tx: Transaction) => Promise<{ readonly slug: string }>;

/** Everything about a new debate that can be refused; the answer writes it. */
export async function prepareDebate(scope: WorkspaceScope, wanted: Wanted, room?: RoomOfBreakout): Promise<Write> {
  const version = await findScenario(scope, wanted.scenarioId);
  if (!version) throw new DomainError("not-found", "There is no such scenario in this workspace.");
  const chosen = choose(await scenarioContent(version.id), wanted);
  const slug = newSlug(wanted.title);
  return async (tx) => {
    const { debate, ...rest } = rowsOf(scope, slug, wanted, chosen);
    const rows = { debate: { ...debate, ...room }, ...rest };
    await insertDebate(tx, rows);
    const creator = { userId: scope.user.id, displayName: scope.user.name, role: "facilitator" } as const;
    const { participant } = await admit(tx, chosen.debateId, creator);
    const created: NewEntry = {
      type: "debate-created",
      payload: {
        slug,
        title: wanted.title,
        scenario: { key: version.key, version: version.version, hash: version.hash },
        options: [...chosen.options],
        naming: rows.debate.naming!,
        advance: rows.debate.advance!,
        delegations: chosen.delegations.map(({ key, kind, weight }) => ({ key, kind, weight })),
      },
    };
    const joined: NewEntry = {
      type: "participant-joined",
      payload: { participantId: participant.id, displayName: participant.displayName },
    };
    await appendEntries(tx, chosen.debateId, participant.id, await lockDebate(tx, chosen.debateId), [created, joined]);
    return { slug };
  };
}

function choose(scenario: Scenario, wanted: Wanted): Chosen {
  const optionSet = scenario.optionSets.find(({ key }) => key === wanted.optionSet);
  if (!optionSet) throw new DomainError("invalid", "This scenario has no such set of options.", { optionSet: wanted.optionSet });
  const agenda = scenario.agendas.find(({ key }) => key === wanted.agenda);
  if (!agenda) throw new DomainError("invalid", "This scenario has no such agenda.", { agenda: wanted.agenda });
  return { debateId: newId(), scenario, options: optionSet.options, delegations: chooseDelegations(scenario, wanted.delegations), agenda };
}

function chooseDelegations(scenario: Scenario, wanted: readonly string[]): readonly Delegation[] {
  const known = new Set(scenario.delegations.map(({ key }) => key));
  const unknown = wanted.find((key) => !known.has(key));
  if (unknown) throw new DomainError("invalid", `This scenario has no delegation “${unknown}”.`, { delegation: unknown });
  const delegations = scenario.delegations.filter(({ key }) => wanted.includes(key));
  if (delegations.length < 2) throw new DomainError("invalid", "Choose at least two delegations.");
  if (!delegations.some(({ kind }) => kind === "voting"))
    throw new DomainError("invalid", "Choose at least one delegation that votes: without one, no poll can be held.");
  return delegations;
}

function rowsOf(
  { workspace }: WorkspaceScope,
  slug: string,
  { scenarioId, title, optionSet, agenda, seating, audience, naming, advance }: Wanted,
  chosen: Chosen,
): NewDebate {
  const { debateId: id, scenario } = chosen;
  const structure = structureFromScenario(chosen);
  const options = new Map(structure.options.map((option) => [option.key, option.id]));
  const delegations = new Map(structure.delegations.map((delegation) => [delegation.key, delegation.id]));
  const { caucusIsOverseen, sponsors: sponsorsNeeded, pseudonyms, opensBriefs, rubric } = exerciseOf(scenario);
  const exercise = {
    caucusIsOverseen,
    sponsorsNeeded,
    opensBriefs,
    rubric,
    naming: naming ?? (pseudonyms ? "pseudonyms" : "names"),
    advance: advance ?? chosen.agenda.advance ?? "by-hand",
  };
  const settings = { title, optionSet, agenda, seating, audience, question: scenario.question, ...exercise };
  return {
    debate: { id, workspaceId: workspace.id, scenarioId, slug, head: GENESIS_HASH, ...settings },
    ...structure,
    ...panelFromScenario(chosen, structure.phases),
    ...floorFromScenario({ debateId: id, scenario, options, delegations }),
  };
}

const SLUG_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** The title in the letters of an address, and six random ones, so that no address can be guessed from another. */
export function newSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const chance = Array.from({ length: 6 }, () => SLUG_ALPHABET[randomInt(SLUG_ALPHABET.length)]).join("");
  return `${words || "debate"}-${chance}`;
}
