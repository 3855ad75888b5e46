"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { buttonClass } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { ExpectedSection } from "./expected-section";
import { ListSection } from "./list-section";
import { NamesSection } from "./names-section";

/** Where the facilitator plans who sits where, sees who is still expected, and lifts pseudonyms. */
export function SeatsRoom({ debate }: { readonly debate: string }) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  if (!isRunning(view.role))
    return (
      <Stack gap={6}>
        <RoomHeader title="Seats and names" />
        <Notice tone="refusal">{view.refusals["seat:assign"]}</Notice>
      </Stack>
    );
  return (
    <Stack gap={12}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/control`}>Control</TextLink>}
        title="Seats and names"
        lead="Put in a list of who is to sit where: whoever joins under a name on it has the seat at once."
      />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <ListSection debate={view} />
        <div className="flex min-w-0 flex-col gap-12">
          <ExpectedSection debate={view} />
          <NamesSection debate={view} />
          <Section title="Who sits where" lead="Everybody with name, delegation, role and group. Put in again, it is a list of seats.">
            <div>
              <a href={`/debates/${debate}/export/seats.csv`} download className={buttonClass()}>
                <Icon name="download" width="18" height="18" />
                Seats as CSV
              </a>
            </div>
          </Section>
        </div>
      </div>
    </Stack>
  );
}
