"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Notice } from "@/components/ui/feedback/notice";
import { Choice } from "@/components/ui/forms/choice";
import { TextLink } from "@/components/ui/text/text-link";
import type { DebateView } from "@/contracts/debates/debates";
import type { EditedItem } from "@/contracts/panel/panel";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { BySection } from "../item/by-section";
import { ItemHeading } from "../item/item-heading";
import { ItemPaper } from "../papers/item-paper";

/** The questions of the next round as a panellist will meet them, for those who write them. */
export function PreviewRoom({ debate }: { readonly debate: string }) {
  const { data: view } = useSuspenseQuery(useTRPC().debates.get.queryOptions({ debate }));
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader eyebrow={<TextLink href={`/debates/${debate}/control/panel`}>The panel</TextLink>} title="As a panellist sees it" />
      {isRunning(view.role) ? (
        <Preview debate={view} />
      ) : (
        <Notice tone="refusal">{view.refusals["panel:run"] ?? "Only the facilitator runs the panel."}</Notice>
      )}
    </div>
  );
}

function Preview({ debate }: { readonly debate: DebateView }) {
  const { data: setUp } = useSuspenseQuery(useTRPC().panel.preparation.queryOptions({ debate: debate.slug }));
  const asked = setUp.items.filter(({ status }) => status === "asked");
  if (!setUp.panel || asked.length === 0) return <Notice>Nothing is asked yet.</Notice>;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Notice title="Nothing here is kept">Try every question: what you answer is gone when you leave this page.</Notice>
      <Notice title={`Anonymity: ${setUp.panel.anonymity.title}`}>
        {setUp.panel.anonymity.toPanellists} {setUp.panel.anonymity.toOperator}
      </Notice>
      {setUp.panel.instructions ? (
        <p className="measure font-sans text-base break-words whitespace-pre-line">{setUp.panel.instructions}</p>
      ) : null}
      <BySection items={asked} heading="Questions">
        {(item, number) => <TriedItem item={item} number={number} options={debate.options} />}
      </BySection>
    </div>
  );
}

type Props = { readonly item: EditedItem; readonly number: number; readonly options: DebateView["options"] };

function TriedItem({ item, number, options }: Props) {
  const [value, setValue] = useState<unknown>(undefined);
  const id = `item-${item.key}`;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line py-6">
      <ItemHeading id={id} item={item} number={number} options={options} />
      <ItemPaper item={item} value={value ?? undefined} onSay={setValue} />
      <Choice
        type="checkbox"
        label="I cannot say"
        checked={value === null}
        onChange={({ target }) => setValue(target.checked ? null : undefined)}
      />
    </section>
  );
}
