import { v7 as newId } from "uuid";
import type { z } from "zod";
import type { createBreakoutInput } from "@/contracts/exercise/breakouts";
import { DomainError } from "@/domain/kernel";
import { once } from "@/server/data/acts/act";
import type { Transaction } from "@/server/data/connection/client";
import { insertBreakout, type NewBreakout } from "@/server/data/exercise/breakouts/breakouts";
import type { WorkspaceScope } from "@/server/data/scope";
import { newSlug, prepareDebate } from "@/server/services/debates/debates/create-debate";
import { newRoomCode } from "@/server/services/debates/debates/open-room";

type Wanted = Omit<z.output<typeof createBreakoutInput>, "workspace" | "idempotencyKey">;

/** Creates several debates from one scenario, all or none of them. Each is a draft with a record of its own until its room opens. */
export async function createBreakout(
  scope: WorkspaceScope,
  { rooms: count, spreading, ...wanted }: Wanted,
): Promise<{ readonly slug: string }> {
  const breakoutId = newId();
  const slug = newSlug(wanted.title);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const writes = await Promise.all(
    numbers.map((breakoutNumber) =>
      prepareDebate(
        scope,
        { ...wanted, title: titleOf(wanted.title, breakoutNumber), audience: "members" },
        { breakoutId, breakoutNumber },
      ),
    ),
  );
  return once(scope, async (tx) => {
    await insertUnderFreeCode(tx, { id: breakoutId, workspaceId: scope.workspace.id, slug, title: wanted.title, spreading });
    for (const write of writes) await write(tx);
    return { slug };
  });
}

/** "Ukraine, room 3", within what a title may be long. */
function titleOf(title: string, number: number): string {
  return `${title.slice(0, 108)}, room ${number}`;
}

async function insertUnderFreeCode(tx: Transaction, breakout: NewBreakout): Promise<void> {
  for (let draw = 0; draw < 20; draw++) if (await insertBreakout(tx, breakout, newRoomCode())) return;
  throw new DomainError("unavailable", "No free room code was found. Try again in a moment.");
}
