import { once } from "@/server/data/act";
import type { UserScope } from "@/server/data/scope";
import { renameUser } from "@/server/data/users";

/** Changes a person's name from now on; in debates joined earlier they keep the name they joined with. */
export function rename(scope: UserScope, name: string): Promise<void> {
  return once(scope, (tx) => renameUser(tx, scope.user.id, name));
}
