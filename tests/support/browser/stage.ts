import type { Page } from "@playwright/test";
import type { PhaseKind } from "@/domain/phases";
import { apiOf, newKey } from "./api";
import { joinAsGuest, signUp } from "./people";

export type Stage = {
  readonly slug: string;
  readonly code: string;
  readonly workspace: string;
  /** The page of whoever runs the debate. */
  readonly facilitator: Page;
};

/** A debate of a built-in scenario with its room open, run by whoever uses the page; they get an account first. Everything by procedures. */
export async function openDebate(facilitator: Page, scenarioKey = "library-grant"): Promise<Stage> {
  const { workspace } = await signUp(facilitator);
  const api = apiOf(facilitator);
  const { id: scenarioId } = (await api.scenarios.list.query({ workspace })).find(({ key }) => key === scenarioKey)!;
  const { title, optionSets, agendas, delegations } = await api.scenarios.get.query({ workspace, scenarioId });
  const { slug } = await api.debates.create.mutate({
    workspace,
    scenarioId,
    title,
    optionSet: optionSets[0]!.key,
    agenda: agendas[0]!.key,
    delegations: delegations.map(({ key }) => key),
    seating: "choose",
    audience: "members",
    ...newKey(),
  });
  const { code } = await api.debates.openRoom.mutate({ debate: slug, ...newKey() });
  return { slug, code, workspace, facilitator };
}

/** A guest in a seat of the debate, signed in on this page's browser. */
export async function seat(page: Page, { slug, code }: Stage, delegation: string, name = `Delegate of ${delegation}`): Promise<void> {
  await joinAsGuest(page, code, name);
  await apiOf(page).seats.take.mutate({ debate: slug, delegation, ...newKey() });
}

/** Moves the debate on to its first phase of a kind. */
export async function enterPhase({ slug, facilitator }: Stage, kind: PhaseKind): Promise<void> {
  const api = apiOf(facilitator);
  const { phases } = await api.debates.get.query({ debate: slug });
  const { order } = phases.find((phase) => phase.kind === kind)!;
  await api.debates.enterPhase.mutate({ debate: slug, order, minutes: null, ...newKey() });
}
