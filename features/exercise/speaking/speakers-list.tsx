"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView } from "@/contracts/debates/debates";
import type { SpeakingView, WaitingView } from "@/contracts/exercise/speaking";
import { isListed, moved } from "@/domain/speaking";
import { DragToOrder } from "./drag-to-order";
import { SpeakerRow } from "./speaker-row";
import type { SpeakingActs } from "./use-speaking";

type Props = { readonly debate: DebateView; readonly speaking: SpeakingView; readonly acts: SpeakingActs; readonly runs: boolean };

/** Those who wait to speak, in order. Whoever runs the list drags them or moves them by buttons, calls them and takes them out. */
export function SpeakersList({ debate, speaking, acts, runs }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  const [said, setSaid] = useState("");
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const waiting = inWantedOrder(speaking.waiting, wanted);
  const written = waiting.flatMap(({ turnId }) => (turnId === null ? [] : [turnId]));
  const ordersItself = speaking.favoursLeast && !isListed(speaking.mode);
  const names = new Map(debate.delegations.map((delegation) => [delegation.key, delegation]));

  // Moving a row in the page takes the focus away from the button in it.
  useLayoutEffect(() => {
    if (!refocus.current) return;
    list.current?.querySelector<HTMLElement>(`[data-control="${refocus.current}"]`)?.focus();
    refocus.current = null;
  });

  function move(turnId: string, before: string | null, control: string | null) {
    const order = moved(written, turnId, before);
    if (!order || acts.move.isBusy) return;
    refocus.current = control;
    setWanted({ order, over: speaking.waiting });
    setSaid(`${waiting.find((one) => one.turnId === turnId)?.name} is now number ${order.indexOf(turnId) + 1}.`);
    acts.move.act({ turnId, before });
  }

  const rows = waiting.map((one, index) => (
    <SpeakerRow
      key={one.turnId ?? one.participantId}
      speaker={one}
      place={index + 1}
      delegation={names.get(one.delegation)}
      runs={runs}
      movable={runs && !ordersItself && one.turnId !== null && written.length > 1}
      isFirst={index === 0}
      isLast={index >= written.length - 1}
      isBusy={acts.call.isBusy || acts.lower.isBusy}
      onCall={() => acts.call.act({ turnId: one.turnId, after: speaking.speaking?.turnId ?? null })}
      onTakeOut={() => acts.lower.act({ turnId: one.turnId })}
      onUp={() => move(one.turnId!, written[index - 1] ?? null, `up:${one.turnId}`)}
      onDown={() => move(one.turnId!, written[index + 2] ?? null, `down:${one.turnId}`)}
    />
  ));
  return (
    <section aria-labelledby="waiting" className="flex flex-col gap-3">
      <h2 id="waiting" className="font-serif text-xl font-semibold">
        Waiting to speak
      </h2>
      {waiting.length === 0 ? (
        <EmptyState title="Nobody waits">{WHAT_FILLS[speaking.mode]}</EmptyState>
      ) : (
        <DragToOrder turns={written} onDrop={(turnId, before) => move(turnId, before, null)}>
          <ol ref={list} className="divide-y divide-line border-y border-edge">
            {rows}
          </ol>
        </DragToOrder>
      )}
      <FormError message={acts.move.problem ?? acts.lower.problem} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}

/** An order that was asked for, drawn until the server has answered with another list. */
type Wanted = { readonly order: readonly string[]; readonly over: readonly WaitingView[] };

function inWantedOrder(waiting: readonly WaitingView[], wanted: Wanted | null): readonly WaitingView[] {
  if (wanted?.over !== waiting) return waiting;
  const placeOf = ({ turnId }: WaitingView) => (turnId === null ? Number.POSITIVE_INFINITY : wanted.order.indexOf(turnId));
  return waiting.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const WHAT_FILLS = {
  "open-floor": "Hands appear here as they go up.",
  "opening-statements": "Every delegation in which somebody sits has been heard.",
  rounds: "Delegations appear here as soon as somebody sits in them.",
} as const satisfies Record<SpeakingView["mode"], string>;
