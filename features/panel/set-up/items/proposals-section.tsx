import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import type { EditedItem, PanelSetUpView } from "@/contracts/panel/panel";
import { plural } from "@/lib/format";
import { usePanelAct } from "../use-set-up";
import { type Choice, decisionsOf } from "./decisions";

type Props = { readonly debate: string; readonly setUp: PanelSetUpView };

/** What the panel has proposed in round 0: each is taken, dropped, or merged into another that is asked. */
export function ProposalsSection({ debate, setUp }: Props) {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const deciding = usePanelAct<{ decisions: ReturnType<typeof decisionsOf> }, null>(
    debate,
    (panel, input, keyed) => panel.decideItems.mutate({ ...input, ...keyed }),
    "Decided. Give what you took its kind and its words below.",
    () => setChoices({}),
  );
  const proposed = setUp.items.filter(({ status }) => status === "proposed");
  if (proposed.length === 0) return null;
  const asked = setUp.items.filter(({ status }) => status === "asked");
  const decisions = decisionsOf(proposed, choices);
  const isProposing = setUp.panel?.rounds.some(({ number, closedAt }) => number === 0 && closedAt === null);
  const refusal =
    setUp.refusals.items ?? (isProposing ? "The panel is still proposing." : decisions.length === 0 ? "Choose for at least one." : null);
  return (
    <Section title="Proposed by the panel" lead={`${plural(proposed.length, "item")} to decide on.`}>
      <Stack gap={4}>
        <RuledList>
          {proposed.map((item) => (
            <RuledItem key={item.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
              <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
                <p className="font-serif text-lg">{item.question}</p>
                {item.description ? <p className="font-sans text-base">{item.description}</p> : null}
                {item.proposedBy ? <p className="font-sans text-sm text-muted">{item.proposedBy}</p> : null}
              </div>
              <Select
                label={`What becomes of “${item.question}”`}
                labelHidden
                options={waysFor(item, proposed, asked, choices)}
                value={choices[item.id] ?? ""}
                onChange={({ target }) => setChoices({ ...choices, [item.id]: target.value as Choice })}
              />
            </RuledItem>
          ))}
        </RuledList>
        <div>
          <Button variant="primary" busy={deciding.isBusy} refusal={refusal} onClick={() => deciding.act({ decisions })}>
            Decide
          </Button>
        </div>
        <FormError message={deciding.problem} />
      </Stack>
    </Section>
  );
}

function waysFor(
  item: EditedItem,
  proposed: readonly EditedItem[],
  asked: readonly EditedItem[],
  choices: Readonly<Record<string, Choice>>,
) {
  const accepted = proposed.filter(({ id }) => id !== item.id && choices[id] === "accept");
  const into = [...asked, ...accepted].map(({ id, question }) => ({ value: `merge:${id}`, label: question }));
  return [
    { value: "", label: "Not decided" },
    { value: "accept", label: "Ask it" },
    { value: "drop", label: "Drop it" },
    ...(into.length > 0 ? [{ group: "Merge it into", options: into }] : []),
  ];
}
