"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Stack } from "@/components/layout/stack";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../shell/option-looks";
import { RoomHeader } from "../shell/room-header";
import { DisputedClaims } from "./disputed-claims";
import { type Ledger, ledgerOf } from "./ledger";
import { PreparedEvidence } from "./prepared-evidence";
import { SourceLedger } from "./source-ledger";

type Props = {
  readonly debate: string;
  /** The way to add a source. */
  readonly addSource: ReactNode;
};

/** What the debate rests on: its sources and who cites them, what is disputed, and what was prepared. */
export function EvidenceRoom({ debate, addSource }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: floor } = useSuspenseQuery(trpc.floor.get.queryOptions({ debate }));
  const { data: evidence } = useSuspenseQuery(trpc.floor.evidence.queryOptions({ debate }));
  const looks = useMemo(() => looksOf(view.options), [view.options]);
  const delegations = useMemo(() => new Map(view.delegations.map((one) => [one.key, one])), [view.delegations]);
  const ledger = useMemo(
    () =>
      ledgerOf(
        floor,
        view.options.map(({ key }) => key),
      ),
    [floor, view.options],
  );
  return (
    <Stack gap={12}>
      <RoomHeader title="Evidence" lead={summaryOf(ledger)} actions={addSource} />
      <SourceLedger ledger={ledger} looks={looks} delegations={delegations} />
      <DisputedClaims claims={ledger.disputed} sources={floor.sources} delegations={delegations} />
      <PreparedEvidence items={evidence} sources={floor.sources} looks={looks} options={view.options.map(({ key }) => key)} />
    </Stack>
  );
}

function summaryOf({ rows, citations, bare }: Ledger): string {
  if (rows.length === 0) return "No sources yet. A claim weighs more with one.";
  const without =
    bare.length === 0
      ? "Every claim cites at least one."
      : `${plural(bare.length, "claim")} ${bare.length === 1 ? "cites" : "cite"} nothing.`;
  return `${plural(rows.length, "source")}, cited ${plural(citations, "time")}. ${without}`;
}
