"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Stack } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { CreateSection } from "./create-section";
import { ItemsSection } from "./items/items-section";
import { ProposalsSection } from "./items/proposals-section";
import { RoundsSection } from "./rounds/rounds-section";
import { StopRuleSection } from "./stop-rule/stop-rule-section";
import { TermsSection } from "./terms/terms-section";
import { useSetUp } from "./use-set-up";

/** Where whoever runs the panel sets it up, registers when it ends, and runs its rounds. */
export function SetUpRoom({ debate }: { readonly debate: string }) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  if (!isRunning(view.role))
    return (
      <Stack gap={6}>
        <RoomHeader title="The panel" />
        <Notice tone="refusal">{view.refusals["panel:run"] ?? "Only the facilitator runs the panel."}</Notice>
      </Stack>
    );
  return <Room debate={view} />;
}

function Room({ debate }: { readonly debate: DebateView }) {
  const setUp = useSetUp(debate.slug);
  const [isEdited, setEdited] = useState(false);
  const { panel, refusals } = setUp;
  const home = `/debates/${debate.slug}`;
  if (!panel)
    return (
      <Stack gap={12}>
        <Header home={home} />
        <CreateSection debate={debate.slug} scenarioItems={setUp.scenarioItems} isClosed={debate.status === "closed"} />
      </Stack>
    );
  const terms = (
    <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
      <TermsSection debate={debate.slug} panel={panel} refusal={refusals.configure} keptGroups={setUp.keptGroups} onEdited={setEdited} />
      <StopRuleSection debate={debate.slug} panel={panel} refusal={refusals.stopRule} />
    </div>
  );
  return (
    <Stack gap={12}>
      <Header
        home={home}
        actions={
          <>
            <LinkButton href={`${home}/control/panel/people`}>Panellists</LinkButton>
            <LinkButton href={`${home}/panel/results`}>Results</LinkButton>
          </>
        }
      />
      <RoundsSection debate={debate} setUp={setUp} panel={panel} isEdited={isEdited} />
      <ProposalsSection debate={debate.slug} setUp={setUp} />
      {panel.openedAt ? null : terms}
      <ItemsSection debate={debate} setUp={setUp} />
      {panel.openedAt ? terms : null}
    </Stack>
  );
}

function Header({ home, actions }: { readonly home: string; readonly actions?: ReactNode }) {
  return (
    <RoomHeader
      eyebrow={<TextLink href={`${home}/control`}>Control</TextLink>}
      title="The panel"
      lead="What experts are asked in rounds, under which promise, and when it ends."
      actions={actions}
    />
  );
}
