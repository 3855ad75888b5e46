import type { Page } from "@playwright/test";
import type { Spreading } from "@/contracts/exercise/breakouts";
import { apiOf, newKey } from "./api";
import { signUp } from "./people";

export type Rooms = { readonly workspace: string; readonly breakout: string; readonly code: string; readonly debates: readonly string[] };

/** Several rooms of a small scenario, run by whoever uses the page; they get an account first. Everything by procedures. */
export async function createRooms(page: Page, rooms = 2, spreading: Spreading = "evenly"): Promise<Rooms> {
  const { workspace } = await signUp(page);
  const api = apiOf(page);
  const { id: scenarioId } = (await api.scenarios.list.query({ workspace })).find(({ key }) => key === "library-grant")!;
  const { optionSets, agendas, delegations } = await api.scenarios.get.query({ workspace, scenarioId });
  const { slug: breakout } = await api.breakouts.create.mutate({
    workspace,
    scenarioId,
    title: "Library grant",
    optionSet: optionSets[0]!.key,
    agenda: agendas[0]!.key,
    delegations: delegations.filter(({ kind }) => kind === "voting").map(({ key }) => key),
    seating: "choose",
    rooms,
    spreading,
    ...newKey(),
  });
  const { code, rooms: made } = await api.breakouts.get.query({ workspace, breakout });
  return { workspace, breakout, code, debates: made.map(({ debate }) => debate) };
}

export async function openRooms(page: Page, { debates }: Rooms): Promise<void> {
  for (const debate of debates) await apiOf(page).debates.openRoom.mutate({ debate, ...newKey() });
}
