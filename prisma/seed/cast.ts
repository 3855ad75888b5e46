import { inTransaction } from "@/server/data/acts/transaction";
import { insertPeople } from "@/server/data/debates/debates/demo";
import { findAccountByEmail, insertUser } from "@/server/data/people/users";
import { listWorkspaces } from "@/server/data/people/workspaces";
import { hashPassword } from "@/server/services/people/account/password-hash";
import { openWorkspace } from "@/server/services/people/workspaces/open-workspace";
import { type Actor, actorFor, idFor } from "./actor";
import { DELEGATES, DEMO_FACILITATOR, type DelegateName } from "./people";

export type Cast = {
  readonly workspace: string;
  readonly facilitator: Actor;
  readonly delegates: Readonly<Record<DelegateName, Actor>>;
};

/** The people of the demo and their workspace, made where they are missing. */
export async function enterCast(): Promise<Cast> {
  const { name, email } = DEMO_FACILITATOR;
  const id = (await findAccountByEmail(email))?.id ?? (await newFacilitator());
  const [workspace] = await listWorkspaces(id);
  const people = DELEGATES.map((delegate) => ({ id: idFor(`person ${delegate.name}`), name: delegate.name }));
  await insertPeople(people);
  const delegates = Object.fromEntries(people.map((person) => [person.name, actorFor(person.id, person.name)]));
  return { workspace: workspace!.slug, facilitator: actorFor(id, name), delegates: delegates as Cast["delegates"] };
}

async function newFacilitator(): Promise<string> {
  const { name, email, password } = DEMO_FACILITATOR;
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const id = await insertUser(tx, { name, email, passwordHash });
    await openWorkspace(tx, "Plenary demo", id!);
    return id!;
  });
}
