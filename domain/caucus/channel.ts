/** How a line between two delegations stands, as one of them sees it. Messages go through it only when it is open. */
export type ChannelState = "closed" | "asked" | "invited" | "open";

/** `asked`: this side's head has opened it and the other's has not; `invited`: the other way round. */
export function channelState({ ours, theirs }: { readonly ours: boolean; readonly theirs: boolean }): ChannelState {
  if (ours && theirs) return "open";
  if (ours) return "asked";
  return theirs ? "invited" : "closed";
}
