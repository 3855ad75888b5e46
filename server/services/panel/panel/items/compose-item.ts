import type { PanelItemInput } from "@/contracts/panel/item-input";
import { type Item, refusalOfItem } from "@/domain/elicitation";
import { DomainError } from "@/domain/kernel";
import type { ItemContent } from "@/server/data/panel/panel/item-rows";

/** What is kept of an item as its author wrote it. Throws `invalid` with the domain's reason where it cannot be asked. */
export function composeItem(input: PanelItemInput): ItemContent {
  const { section, question, description, option, criterion } = input;
  const item = itemOf(input);
  const refusal = refusalOfItem(item);
  if (refusal) throw new DomainError("invalid", refusal);
  const choices = "choices" in input ? input.choices : [];
  const truth = input.kind === "estimate" ? input.truth : null;
  return { ...item, section, question, description, option, criterion, choices, truth };
}

function itemOf(input: PanelItemInput): Item {
  switch (input.kind) {
    case "rating":
      return { kind: "rating", settings: { option: input.option, criterion: input.criterion } };
    case "agreement":
      return { kind: "agreement", settings: { least: input.least, most: input.most } };
    case "ranking":
      return { kind: "ranking", settings: { among: keysOf(input), tiesAllowed: input.tiesAllowed } };
    case "estimate":
      return { kind: "estimate", settings: { unit: input.unit, scale: input.scale, least: input.least, most: input.most } };
    case "probability":
      return { kind: "probability", settings: {} };
    case "allocation":
      return { kind: "allocation", settings: { among: keysOf(input) } };
    case "choice":
      return { kind: "choice", settings: { among: keysOf(input), atMost: input.atMost } };
    case "reason":
      return { kind: "reason", settings: { longest: input.longest } };
    case "policy":
      return { kind: "policy", settings: { asks: input.asks } };
  }
}

const keysOf = ({ choices }: { readonly choices: readonly { readonly key: string }[] }) => choices.map(({ key }) => key);
