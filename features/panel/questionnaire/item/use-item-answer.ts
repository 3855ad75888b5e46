import { useEffect, useRef } from "react";
import type { AnswerValue, OwnAnswer } from "@/contracts/panel/answers";
import type { PanelItemView } from "@/contracts/panel/shared";
import { refusalOfAnswer } from "@/domain/elicitation";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { useKeptAct } from "@/lib/trpc/use-kept-act";
import { useSettled } from "@/lib/use-settled";

export type ItemDraft = { readonly value: unknown; readonly reason: string };
/** Where the drafts of a round are kept: what follows is the item. */
export const draftsOf = (roundId: string): string => `panel-draft:${roundId}:`;

/** Where an answer stands: nowhere yet, taken over from the round before, not whole while an earlier one is with the server, on its way, kept here without a connection, or with the server. */
export type AnswerState = "none" | "copied" | "partial" | "sending" | "waiting" | "saved";
type Where = { readonly debate: string; readonly roundId: string; readonly sheetKey: string | null };
type Options = Where & { readonly item: PanelItemView; readonly own: OwnAnswer | null; readonly onKept: (answer: OwnAnswer) => unknown };

/**
 * One answer while it is being given: kept in this browser from the first touch, sent as soon as it is whole and rests for a moment,
 * again when the connection is back, and once. `value` undefined: nothing yet; null: they cannot say.
 */
export function useItemAnswer({ debate, roundId, sheetKey, item, own, onKept }: Options) {
  const client = useTRPCClient();
  const place = `panel-answer:${roundId}:${item.id}`;
  const draft = useKept<ItemDraft | null>(`${draftsOf(roundId)}${item.id}`, null);
  const sending = useKeptAct(
    place,
    ({ value, reason }: ItemDraft, keyed) =>
      client.answers.give.mutate({
        ...{ debate, roundId, itemId: item.id, value: value as AnswerValue | null, reason: reason.trim() },
        ...(sheetKey && { sheetKey }),
        ...keyed,
      }),
    {
      after: (_, { value, reason }) =>
        onKept({ itemId: item.id, value: value as AnswerValue | null, reason: reason.trim(), isCopied: false }),
    },
  );
  const said: ItemDraft | null = draft.value ?? sending.pending ?? own;
  const value = said === null ? undefined : said.value;
  const fault = value === undefined || value === null ? null : refusalOfAnswer(item, value);
  const resting = useSettled(draft.value, 500);
  const sent = useRef<ItemDraft | null>(null);
  const before = useRef<unknown>(undefined);
  const { act } = sending;
  const { settle, set } = draft;
  useEffect(() => {
    if (resting === null || resting.value === undefined || resting !== draft.value || resting === sent.current) return;
    if (resting.value !== null && refusalOfAnswer(item, resting.value) !== null) return;
    sent.current = resting;
    act(resting);
    settle();
  }, [resting, draft.value, item, act, settle]);
  return {
    value,
    reason: said?.reason ?? "",
    fault: draft.value === null ? null : fault,
    state: stateOf({ own, draft: draft.value, fault, isPending: sending.pending !== null, isWaiting: sending.sending === "waiting" }),
    problem: sending.problem,
    say: (next: Partial<ItemDraft>) => set({ value, reason: said?.reason ?? "", ...next }),
    /** They cannot say; taking it back brings what they had said before. */
    cannotSay: (cannot: boolean) => {
      if (cannot) before.current = value;
      set({ value: cannot ? null : (before.current ?? undefined), reason: said?.reason ?? "" });
    },
  };
}

type Standing = {
  readonly own: OwnAnswer | null;
  readonly draft: ItemDraft | null;
  readonly fault: string | null;
  readonly isPending: boolean;
  readonly isWaiting: boolean;
};

/** Said to be saved only once the server has just what is shown. */
export function stateOf({ own, draft, fault, isPending, isWaiting }: Standing): AnswerState {
  if (isWaiting) return "waiting";
  if (isPending) return "sending";
  if (draft && (draft.value === undefined || fault !== null)) return own && !own.isCopied ? "partial" : "none";
  if (draft && !isHeld(draft, own)) return "sending";
  if (own === null) return "none";
  return own.isCopied ? "copied" : "saved";
}

const isHeld = (draft: ItemDraft, own: OwnAnswer | null): boolean =>
  own !== null && !own.isCopied && says(draft.value, draft.reason) === says(own.value, own.reason);

const says = (value: unknown, reason: string): string => JSON.stringify([value, reason.trim()]);
