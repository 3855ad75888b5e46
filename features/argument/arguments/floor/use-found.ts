import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { FloorOrder, FoundView } from "@/contracts/argument/floor";
import { ALONE, useTRPC } from "@/lib/trpc/client";
import { bringIntoView } from "./bring-into-view";
import { floorInput } from "./floor-input";

export type Wanted = { readonly argument: string } | { readonly claim: string };
export type Finding = {
  /** Where it stands; null while nothing is looked for, or it stands nowhere. */
  readonly found: FoundView | null;
  /** It is looked for, and no option leads to it. */
  readonly isNowhere: boolean;
  /** Shows an argument wherever it stands. */
  readonly reveal: (argumentId: string) => void;
  readonly dismiss: () => void;
};

/** Brings one thing of a large floor into view: where it is not among what is shown, it is asked for with the way to it. */
export function useFinding(debate: string, order: FloorOrder, asked: Wanted | null): Finding {
  const trpc = useTRPC();
  const [thing, setThing] = useState(asked);
  const [linked, setLinked] = useState(asked);
  // Another link, followed while the floor is open.
  if (idOf(asked) !== idOf(linked)) {
    setLinked(asked);
    setThing(asked);
  }
  const { data } = useQuery(
    trpc.floor.find.queryOptions(
      { ...floorInput(debate, order), thing: thing ?? { argument: "" } },
      { enabled: thing !== null, trpc: ALONE },
    ),
  );
  const found = thing === null ? null : (data ?? null);
  const target = found?.argument;
  useEffect(() => {
    if (target) bringIntoView(target);
  }, [target]);
  const reveal = useCallback((argument: string) => bringIntoView(argument, () => setThing({ argument })), []);
  const dismiss = useCallback(() => setThing(null), []);
  const isNowhere = thing !== null && data === null;
  return useMemo(() => ({ found, isNowhere, reveal, dismiss }), [found, isNowhere, reveal, dismiss]);
}

function idOf(thing: Wanted | null): string | null {
  return thing && ("argument" in thing ? thing.argument : thing.claim);
}
