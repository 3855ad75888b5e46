import type { GapKind } from "@/domain/argumentation";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";

export const listPromptsInput = inDebate;
export const sendPromptInput = actInDebate.extend({ gap: text(120), delegation: key, text: text(400) });
export const donePromptInput = actInDebate.extend({ promptId: id });

/** What the facilitator asked a delegation to mend. */
export type PromptView = {
  readonly id: string;
  readonly delegation: string;
  readonly gap: string;
  readonly kind: GapKind;
  readonly text: string;
  /** Where it is mended: the end of an address, after that of the debate. */
  readonly path: string;
  readonly sentBy: string | null;
  readonly at: Instant;
  readonly doneAt: Instant | null;
};
