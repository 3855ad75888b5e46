import type { SessionView } from "@/contracts/people/account";
import { listSessions } from "@/server/data/people/sessions";
import type { UserScope } from "@/server/data/scope";
import { deviceName } from "./device-name";

/** Where this person is signed in, the place used last first. */
export async function sessions({ user }: UserScope): Promise<readonly SessionView[]> {
  const rows = await listSessions(user.id);
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceName(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isCurrent: id === user.sessionId,
  }));
}
