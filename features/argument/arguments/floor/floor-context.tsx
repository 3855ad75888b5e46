"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ArgumentView, ClaimView, FloorOrder, FloorThings, FloorView, SourceView } from "@/contracts/argument/floor";
import type { DebateView, DelegationView } from "@/contracts/debates/debates";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf, type OptionLooks } from "../../../shell/option-looks";
import { floorInput } from "./floor-input";
import { type Finding, useFinding, type Wanted } from "./use-found";

type Things = {
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly arguments: ReadonlyMap<string, ArgumentView>;
  readonly sources: ReadonlyMap<string, SourceView>;
};
/** What the component stands among: of claims, arguments and sources those that came with the threads around it, never all of a debate's. */
export type Floor = Things & {
  readonly slug: string;
  readonly debate: DebateView;
  readonly view: FloorView;
  readonly order: FloorOrder;
  readonly delegations: ReadonlyMap<string, DelegationView>;
  readonly looks: OptionLooks;
  /** Why this reader cannot argue or rate now, as a sentence; null when they can. */
  readonly refusals: { readonly write: string | null; readonly rate: string | null };
  readonly finding: Finding;
  /** It came while the page was open. */
  readonly isNew: (argument: ArgumentView) => boolean;
};

const FloorContext = createContext<Floor | null>(null);

/** The floor around a component, with everything that it shows found by id. */
export function useFloor(): Floor {
  const floor = useContext(FloorContext);
  if (!floor) throw new Error("This belongs inside a FloorProvider.");
  return floor;
}

type Props = {
  readonly slug: string;
  readonly order: FloorOrder;
  /** What a link to the floor is about. */
  readonly wanted: Wanted | null;
  readonly children: ReactNode;
};

export function FloorProvider({ slug, order, wanted, children }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: view } = useSuspenseQuery(trpc.floor.get.queryOptions(floorInput(slug, order)));
  const [opened] = useState(debate.now);
  const finding = useFinding(slug, order, wanted);
  const floor = useMemo<Floor>(
    () => ({
      ...{ slug, debate, view, order, finding },
      ...thingsOf(view),
      delegations: new Map(debate.delegations.map((delegation) => [delegation.key, delegation])),
      looks: looksOf(debate.options),
      refusals: { write: debate.refusals["floor:write"] ?? null, rate: debate.refusals["floor:rate"] ?? null },
      isNew: ({ at }) => at > opened,
    }),
    [slug, debate, view, order, finding, opened],
  );
  return <FloorContext value={floor}>{children}</FloorContext>;
}

/** Threads that came later than the floor, with the things they name. */
export function FloorPart({ things, children }: { readonly things: FloorThings | null; readonly children: ReactNode }) {
  const floor = useFloor();
  const part = useMemo(() => (things ? { ...floor, ...thingsOf(things) } : floor), [floor, things]);
  return <FloorContext value={part}>{children}</FloorContext>;
}

// Many rows are drawn from one answer.
const found = new WeakMap<FloorThings, Things>();

function thingsOf(answer: FloorThings): Things {
  const things = found.get(answer) ?? { claims: byId(answer.claims), arguments: byId(answer.arguments), sources: byId(answer.sources) };
  found.set(answer, things);
  return things;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
