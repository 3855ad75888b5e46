import type { TabLink } from "@/components/ui/navigation/tab-links";
import type { DebateView } from "@/contracts/debates/debates";
import { isRunning } from "@/domain/permissions";
import type { PhaseKind } from "@/domain/phases";

/** The room in which what a phase is about is done; null: there is none to go to. */
export const ROOM_OF_PHASE = {
  lobby: null,
  briefing: "/brief",
  positions: "/positions",
  "opening-ballot": "/vote",
  arguments: "",
  caucus: "/caucus",
  "straw-poll": "/vote",
  injects: "/news",
  negotiation: "/proposals",
  "final-ballot": "/vote",
  "consensus-check": "/vote",
  debrief: "/debrief",
} as const satisfies Record<PhaseKind, string | null>;

/** The rooms somebody with this view may enter, in the order of the tabs; that of the present phase is marked. */
export function roomsFor({ slug, status, seat, role, phases, caucusIsOverseen, panel }: DebateView): TabLink[] {
  const runs = isRunning(role);
  const isSeated = Boolean(seat?.delegation);
  const has = (room: string) => phases.some(({ kind }) => ROOM_OF_PHASE[kind] === room);
  const rooms = [
    { path: "", label: "Floor" },
    { path: "/map", label: "Map" },
    { path: "/opinions", label: "Opinions", isShown: phases.some(({ allows }) => allows.includes("rate")) },
    { path: "/evidence", label: "Evidence" },
    { path: "/positions", label: "Positions" },
    { path: "/brief", label: "Brief", isShown: isSeated || runs },
    { path: "/caucus", label: "Caucus", isShown: isSeated || (runs && caucusIsOverseen) },
    { path: "/proposals", label: "Proposals", isShown: phases.some(({ allows }) => allows.includes("propose")) },
    { path: "/news", label: "News", isShown: has("/news") || runs },
    { path: "/speaking", label: "Speakers" },
    { path: "/vote", label: "Vote" },
    { path: "/panel", label: "Panel", isShown: panel !== null },
    { path: "/results", label: "Results" },
    { path: "/debrief", label: "Debrief", isShown: has("/debrief") },
    { path: "/my-part", label: "My part", isShown: isSeated },
    { path: "/background", label: "Background" },
    { path: "/record", label: "Record" },
    { path: "/moderation", label: "Moderation" },
    { path: "/control", label: "Control", isShown: runs },
  ];
  const now = status === "open" ? phases.find(({ state }) => state === "now") : undefined;
  return rooms
    .filter(({ isShown = true }) => isShown)
    .map(({ path, label }) => ({
      href: `/debates/${slug}${path}`,
      label,
      isWanted: now !== undefined && ROOM_OF_PHASE[now.kind] === path,
    }));
}
