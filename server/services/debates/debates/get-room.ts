import type { RoomView } from "@/contracts/debates/debates";
import { DomainError } from "@/domain/kernel";
import { roomCodeOf } from "@/server/data/debates/debates/room";
import type { DebateScope } from "@/server/data/scope";
import { roomView } from "./room-view";

export async function getRoom(scope: DebateScope): Promise<RoomView> {
  const code = await roomCodeOf(scope);
  if (!code) throw new DomainError("not-found", "The room is not open yet, so it has no code.");
  return roomView(code);
}
