"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc/client";
import { EffectsSection } from "./effects-section";

/** What moved after each inject, as a part of another room. */
export function InjectEffects({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  return <EffectsSection debate={debate} />;
}
