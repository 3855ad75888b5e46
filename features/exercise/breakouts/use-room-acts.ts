import type { BreakoutRoom, BreakoutView } from "@/contracts/exercise/breakouts";
import { useTRPCClient } from "@/lib/trpc/client";
import type { RoomAct } from "./use-all-rooms";

/** What can be done in all rooms at once: for each room the act, or null where it does not apply. */
export function useRoomActs() {
  const client = useTRPCClient();
  return {
    open: ((room) =>
      room.status === "draft" ? (keyed) => client.debates.openRoom.mutate({ debate: room.debate, ...keyed }) : null) as RoomAct,
    next: ((room) =>
      room.status === "open" && room.next
        ? (keyed) =>
            client.debates.enterPhase.mutate({
              debate: room.debate,
              order: room.next!.order,
              from: room.phase.order,
              minutes: room.next!.minutes || null,
              ...keyed,
            })
        : null) as RoomAct,
    hold: ((room) =>
      isUnderWay(room) && !room.phase.isHeld
        ? (keyed) => client.control.hold.mutate({ debate: room.debate, order: room.phase.order, ...keyed })
        : null) as RoomAct,
    resume: ((room) =>
      isUnderWay(room) && room.phase.isHeld
        ? (keyed) => client.control.resume.mutate({ debate: room.debate, order: room.phase.order, ...keyed })
        : null) as RoomAct,
    extend:
      (minutes: number): RoomAct =>
      (room) =>
        isUnderWay(room) && room.phase.deadline && !room.phase.isHeld
          ? (keyed) => client.control.extend.mutate({ debate: room.debate, order: room.phase.order, minutes, ...keyed })
          : null,
    announce:
      (text: string): RoomAct =>
      (room) =>
        isUnderWay(room) ? (keyed) => client.control.announce.mutate({ debate: room.debate, text, ...keyed }) : null,
    close: ((room) => (isUnderWay(room) ? (keyed) => client.debates.close.mutate({ debate: room.debate, ...keyed }) : null)) as RoomAct,
  };
}

/** The rooms in which something can be done, and where they stand: together in one phase, or apart. */
export function standingOf({ rooms }: BreakoutView) {
  const open = rooms.filter(isUnderWay);
  const orders = new Set(open.map(({ phase }) => phase.order));
  return {
    open,
    drafts: rooms.filter(({ status }) => status === "draft"),
    /** Those that are furthest behind: "next" brings these along first where the rooms are apart. */
    behind: open.filter(({ phase }) => phase.order === Math.min(...orders)),
    areTogether: orders.size <= 1,
    canHold: open.some(({ phase }) => !phase.isHeld),
    canResume: open.some(({ phase }) => phase.isHeld),
    canExtend: open.some(({ phase }) => phase.deadline !== null && !phase.isHeld),
    canMoveOn: open.some(({ next }) => next !== null),
  };
}

const isUnderWay = ({ status }: Pick<BreakoutRoom, "status">): boolean => status === "open";
