"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useTRPC } from "@/lib/trpc/client";
import { AddSourceDialog } from "../late";

/** The way to a new source from any room; refused, it says why before it is pressed. */
export function AddSourceButton({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const [isOpen, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button icon="plus" refusal={data.refusals["floor:write"] ?? null} onClick={() => setOpen(true)}>
        Add a source
      </Button>
      {isOpen === null ? null : (
        <AddSourceDialog debate={debate} open={isOpen} onClose={() => setOpen(false)} onAdded={() => setOpen(false)} />
      )}
    </>
  );
}
