import type { DebateScope } from "../scope";
import type { Transaction } from "./client";

/** Tells the row policies who asks, until the transaction ends. Without it what is confidential is not there. */
export async function askAs(tx: Transaction, { user }: Pick<DebateScope, "user">): Promise<void> {
  await tx.$executeRaw`SELECT set_config('plenary.user_id', ${user?.id ?? ""}, true)`;
}

/** The clock acts for nobody and must see what it releases. */
export async function askAsServer(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('plenary.as_server', 'on', true)`;
}
