"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { DebateView, DelegationView } from "@/contracts/debates";
import type { ArgumentView, ClaimView, FloorView, SourceView } from "@/contracts/floor";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf, type OptionLooks } from "../shell/option-looks";

export type Floor = {
  readonly slug: string;
  readonly debate: DebateView;
  readonly view: FloorView;
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly arguments: ReadonlyMap<string, ArgumentView>;
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly delegations: ReadonlyMap<string, DelegationView>;
  readonly looks: OptionLooks;
  /** Why this reader cannot argue or rate now, as a sentence; null when they can. */
  readonly refusals: { readonly write: string | null; readonly rate: string | null };
  /** Arguments that came while the page was open. */
  readonly isNew: (argumentId: string) => boolean;
};

const FloorContext = createContext<Floor | null>(null);

/** The floor around a component, with everything on it found by id. */
export function useFloor(): Floor {
  const floor = useContext(FloorContext);
  if (!floor) throw new Error("This belongs inside a FloorProvider.");
  return floor;
}

export function FloorProvider({ slug, children }: { readonly slug: string; readonly children: ReactNode }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: view } = useSuspenseQuery(trpc.floor.get.queryOptions({ debate: slug }));
  const isNew = useNewcomers(view.arguments);
  const floor = useMemo<Floor>(
    () => ({
      slug,
      debate,
      view,
      claims: byId(view.claims),
      arguments: byId(view.arguments),
      sources: byId(view.sources),
      delegations: new Map(debate.delegations.map((delegation) => [delegation.key, delegation])),
      looks: looksOf(debate.options),
      refusals: { write: debate.refusals["floor:write"] ?? null, rate: debate.refusals["floor:rate"] ?? null },
      isNew,
    }),
    [slug, debate, view, isNew],
  );
  return <FloorContext value={floor}>{children}</FloorContext>;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** What was there when the page opened is not news. */
function useNewcomers(all: readonly ArgumentView[]): (id: string) => boolean {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is what the page opened with.
  useEffect(() => setKnown(new Set(all.map(({ id }) => id))), []);
  return useMemo(() => (id: string) => known !== null && !known.has(id), [known]);
}
