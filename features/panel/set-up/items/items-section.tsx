import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster, Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { FormError } from "@/components/ui/forms/form-error";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import type { EditedItem, PanelSetUpView } from "@/contracts/panel/panel";
import { plural } from "@/lib/format";
import { usePanelAct } from "../use-set-up";
import { GenerateDialog } from "./generate-dialog";
import { ItemDialog } from "./item-dialog";
import { ItemsList } from "./items-list";
import { inOrder } from "./sections";

type Props = { readonly debate: DebateView; readonly setUp: PanelSetUpView };
type Opened = { readonly dialog: "item"; readonly item: EditedItem | null } | { readonly dialog: "generate" } | null;

/** What the panel is asked, in its order. */
export function ItemsSection({ debate, setUp }: Props) {
  const [opened, setOpened] = useState<Opened>(null);
  const asked = setUp.items.filter(({ status }) => status === "asked");
  const dropped = setUp.items.filter(({ status }) => status === "dropped");
  const refusal = setUp.refusals.items;
  const isPolicy = setUp.panel?.purpose === "policy";
  const ordering = usePanelAct<{ ids: string[] }, null>(
    debate.slug,
    (panel, input, keyed) => panel.orderItems.mutate({ ...input, ...keyed }),
    "Moved.",
  );
  const removing = usePanelAct<{ id: string }, null>(
    debate.slug,
    (panel, input, keyed) => panel.removeItem.mutate({ ...input, ...keyed }),
    "Taken out.",
  );
  const shown = ordering.isBusy && ordering.input ? inOrder(asked, ordering.input.ids) : asked;
  return (
    <Section
      title="What it is asked"
      lead={[asked.length > 0 ? `${plural(asked.length, "item")}.` : "", refusal ?? ""].join(" ").trim() || undefined}
      actions={
        <Cluster>
          {refusal ? null : (
            <>
              <Button icon="plus" onClick={() => setOpened({ dialog: "item", item: null })}>
                Add an item
              </Button>
              <Button onClick={() => setOpened({ dialog: "generate" })}>For options and criteria</Button>
            </>
          )}
          {asked.length > 0 ? (
            <LinkButton href={`/debates/${debate.slug}/control/panel/preview`}>See it as a panellist does</LinkButton>
          ) : null}
        </Cluster>
      }
    >
      <Stack gap={4}>
        {asked.length === 0 ? (
          <EmptyState title={refusal ? "Nothing was asked" : "Nothing is asked yet"}>
            {refusal ? "It had no item." : "Add an item, or have the panel propose them in round 0."}
          </EmptyState>
        ) : null}
        {asked.length > 0 ? (
          <ItemsList
            items={shown}
            options={debate.options}
            refusal={refusal}
            isRemoving={removing.isBusy}
            onEdit={(item) => setOpened({ dialog: "item", item })}
            onRemove={({ id }) => removing.act({ id })}
            onOrder={(ids) => ordering.act({ ids })}
          />
        ) : null}
        <FormError message={ordering.problem ?? removing.problem} />
        {dropped.length > 0 ? (
          <Disclosure summary={`${plural(dropped.length, "item")} no longer asked`}>
            <ul className="flex flex-col gap-2 font-sans text-base text-muted">
              {dropped.map(({ id, question }) => (
                <li key={id}>{question}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </Stack>
      {opened?.dialog === "item" ? (
        <ItemDialog debate={debate} item={opened.item} firstKind={isPolicy ? "policy" : "rating"} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.dialog === "generate" ? (
        <GenerateDialog debate={debate} firstKind={isPolicy ? "policy" : "rating"} onClose={() => setOpened(null)} />
      ) : null}
    </Section>
  );
}
