import type { TabLink } from "@/components/ui/navigation/tab-links";
import type { DebateView } from "@/contracts/debates";

/** The rooms somebody with this view may enter, in the order of the tabs. */
export function roomsFor({ slug, seat, role }: DebateView): TabLink[] {
  const runs = role === "facilitator" || role === "owner";
  const at = (room: string) => `/debates/${slug}${room}`;
  return [
    { href: at(""), label: "Floor" },
    { href: at("/map"), label: "Map" },
    { href: at("/evidence"), label: "Evidence" },
    { href: at("/positions"), label: "Positions" },
    ...(seat?.delegation || runs ? [{ href: at("/brief"), label: "Brief" }] : []),
    { href: at("/vote"), label: "Vote" },
    { href: at("/results"), label: "Results" },
    { href: at("/background"), label: "Background" },
    { href: at("/record"), label: "Record" },
    { href: at("/moderation"), label: "Moderation" },
    ...(runs ? [{ href: at("/control"), label: "Control" }] : []),
  ];
}
