import { once } from "@/server/data/acts/act";
import { renameUser } from "@/server/data/people/users";
import type { UserScope } from "@/server/data/scope";

/** Changes a person's name from now on; in debates joined earlier they keep the name they joined with. */
export function rename(scope: UserScope, name: string): Promise<void> {
  return once(scope, (tx) => renameUser(tx, scope.user.id, name));
}
