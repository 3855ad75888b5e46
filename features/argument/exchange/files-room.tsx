"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { buttonClass } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Icon } from "@/components/ui/marks/icon";
import type { ArgumentsExportView } from "@/contracts/argument/exchange";
import { useTRPC } from "@/lib/trpc/client";
import { EvidenceTabs } from "../../shell/evidence/evidence-tabs";
import { LossList } from "../../shell/loss-list";
import { RoomHeader } from "../../shell/room-header";

/** The arguments and the sources of a debate as files for other programs. */
export function FilesRoom({ debate }: { readonly debate: string }) {
  const { data: files } = useSuspenseQuery(useTRPC().exchange.exports.queryOptions({ debate }));
  return (
    <Stack gap={8}>
      <EvidenceTabs debate={debate} />
      <RoomHeader
        title="Take it away"
        lead="Everything visible on the floor, in formats that other programs read. Each says what it has no words for."
      />
      <Files title="Arguments" files={files.filter(({ what }) => what === "arguments")} />
      <Files title="Sources" files={files.filter(({ what }) => what === "sources")} />
    </Stack>
  );
}

function Files({ title, files }: { readonly title: string; readonly files: readonly ArgumentsExportView[] }) {
  return (
    <Section title={title}>
      <RuledList>
        {files.map(({ label, says, href, lost }) => (
          <RuledItem key={label} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
            <div className="flex min-w-0 max-w-prose flex-col gap-2">
              <h3 className="font-serif text-lg font-semibold">{label}</h3>
              <p className="font-sans text-sm">{says}</p>
              <LossList lost={lost} nothing="Carries everything that is here." />
            </div>
            <a href={href} download className={buttonClass()}>
              <Icon name="download" width="18" height="18" />
              {label}
              <span className="sr-only"> of {title.toLowerCase()}</span>
            </a>
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}
