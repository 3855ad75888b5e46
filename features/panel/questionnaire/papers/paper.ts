import type { PanelItemView } from "@/contracts/panel/shared";
import type { ItemKind, PolicyScale } from "@/domain/elicitation";
import { POLICY_WORDS } from "../../../shell/panel/policy-words";

/** What a control of one kind of item is given. `value` may be half an answer; `onSay` gets halves, too. */
export type PaperProps<Kind extends ItemKind = ItemKind> = {
  readonly item: Extract<PanelItemView, { readonly kind: Kind }>;
  readonly value: unknown;
  readonly onSay: (value: unknown) => void;
};

/** The words for a key, as the panel's author set them. */
export const labelOf = ({ kind, choices }: PanelItemView, key: string): string =>
  kind === "policy" ? POLICY_WORDS[key as PolicyScale].title : (choices.find((choice) => choice.key === key)?.label ?? key);

/** An object of an answer that may be half there. */
export const partsOf = <Part>(value: unknown): Readonly<Record<string, Part>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, Part>) : {};
