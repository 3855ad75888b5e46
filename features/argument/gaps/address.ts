import { GAP_KINDS, type GapKind } from "@/domain/argumentation";

export type GapsQuery = { readonly kind: GapKind | null; readonly delegation: string | null; readonly from: number };

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks of the gaps; whatever it cannot mean is left out. */
export function readGapsQuery({ kind, delegation, from }: Parameters): GapsQuery {
  const place = Number(typeof from === "string" ? from : 0);
  const known = GAP_KINDS.find((one) => one === kind) ?? null;
  return {
    kind: known,
    delegation: typeof delegation === "string" && delegation.length <= 64 && KEY.test(delegation) ? delegation : null,
    from: known && Number.isInteger(place) && place >= 0 && place < 1_000_000 ? place : 0,
  };
}

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function gapsAddress(debate: string, { kind, delegation, from }: GapsQuery): string {
  const parameters = new URLSearchParams();
  if (kind) parameters.set("kind", kind);
  if (delegation) parameters.set("delegation", delegation);
  if (from > 0) parameters.set("from", String(from));
  const asked = parameters.toString();
  return `/debates/${debate}/control/gaps${asked && `?${asked}`}`;
}
