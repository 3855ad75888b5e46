"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { PositionView } from "@/contracts/argument/positions";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { StanceSign } from "../../shell/positions/stance-mark";
import { positionsFinding, STANCE_ORDER, STANCE_WORDS } from "../../shell/positions/stances";
import { RoomHeader } from "../../shell/room-header";
import { OwnPosition } from "./own-position";
import { PositionCards } from "./position-cards";
import { PositionsMatrix, StanceSummary } from "./positions-matrix";

/** Where every delegation stands on every option, then and now. */
export function PositionsRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: positions } = useSuspenseQuery(trpc.positions.list.queryOptions({ debate: slug }));
  const looks = looksOf(debate.options);
  const optionKeys = debate.options.map(({ key }) => key);
  const histories = new Map(positions.map(({ delegation, revisions }) => [delegation, revisions]));
  const rows = debate.delegations.flatMap((delegation) => {
    const revisions = histories.get(delegation.key);
    return revisions?.length ? [{ delegation, revisions }] : [];
  });
  const voting = rows.filter(({ delegation }) => delegation.kind === "voting").map(({ revisions }) => revisions[0] as PositionView);
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Positions"
        lead={
          rows.length > 0
            ? `${positionsFinding(voting, optionKeys, (key) => looks(key).label)}. How their people vote is in Results.`
            : null
        }
      />
      <OwnPosition debate={debate} looks={looks} revisions={histories.get(debate.seat?.delegation ?? "") ?? []} />
      {rows.length === 0 ? (
        <EmptyState title="No delegation has a position yet">Heads of delegations declare them here, once the agenda allows it.</EmptyState>
      ) : (
        <>
          <Legend />
          <StanceSummary rows={rows} optionKeys={optionKeys} looks={looks} />
          <PositionsMatrix rows={rows} optionKeys={optionKeys} looks={looks} own={debate.seat?.delegation ?? null} />
          <PositionCards rows={rows} optionKeys={optionKeys} looks={looks} own={debate.seat?.delegation ?? null} now={debate.now} />
        </>
      )}
    </div>
  );
}

function Legend() {
  return (
    <ul aria-label="What the words mean" className="flex flex-wrap gap-x-6 gap-y-1 font-sans text-sm text-muted">
      {STANCE_ORDER.map((stance) => (
        <li key={stance} className="flex items-center gap-1.5">
          <StanceSign stance={stance} />
          <span>
            <span className="text-ink">{STANCE_WORDS[stance].label}</span>: {STANCE_WORDS[stance].means}
          </span>
        </li>
      ))}
    </ul>
  );
}
