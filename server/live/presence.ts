type Here = Map<string, number>;

const globals = globalThis as unknown as { plenaryPresence?: Map<string, Here> };
globals.plenaryPresence ??= new Map();
const rooms = globals.plenaryPresence;

/** Counts an open live feed of a participant; the answer takes it back. `changed` runs when somebody comes or goes. */
export function arrive(debateId: string, participantId: string, changed: () => void): () => void {
  const room = rooms.get(debateId) ?? new Map<string, number>();
  rooms.set(debateId, room);
  room.set(participantId, (room.get(participantId) ?? 0) + 1);
  if (room.get(participantId) === 1) changed();
  let isHere = true;
  return () => {
    if (!isHere) return;
    isHere = false;
    const left = (room.get(participantId) ?? 1) - 1;
    if (left > 0) return void room.set(participantId, left);
    room.delete(participantId);
    if (room.size === 0) rooms.delete(debateId);
    changed();
  };
}

/** Whether a participant has the debate open in some browser on this server. */
export function isPresent(debateId: string, participantId: string): boolean {
  return rooms.get(debateId)?.has(participantId) ?? false;
}
