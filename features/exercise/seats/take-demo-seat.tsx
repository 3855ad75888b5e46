"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import type { DebateView, DemoView, PersonView } from "@/contracts/debates/debates";
import { signIn } from "@/lib/sign-in";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newJoinKey, newKey } from "@/lib/trpc/keys";

/** One click into the demo: a guest's name, the emptiest voting delegation, and its brief. */
export function TakeDemoSeat({ demo }: { readonly demo: DemoView }) {
  const client = useTRPCClient();
  // One form however often it is sent, so that trying again makes nobody a second person.
  const form = useRef<{ readonly name: string; readonly key: string }>(null);
  const enter = useMutation({
    mutationFn: async () => {
      const debate = demo.slug;
      // Asked now, not when the page was made: a first try may have got as far as the name.
      if (await client.account.me.query()) await client.debates.joinRoom.mutate({ code: demo.code, idempotencyKey: newKey() });
      else {
        form.current ??= { name: `Guest ${100 + Math.floor(Math.random() * 900)}`, key: newJoinKey() };
        await signIn("guest", { code: demo.code, ...form.current });
      }
      const view = await client.debates.get.query({ debate });
      if (view.role !== "owner" && view.role !== "facilitator" && !view.seat?.delegation) {
        const delegation = emptiest(view, await client.debates.people.query({ debate }));
        await client.seats.take.mutate({ debate, delegation, idempotencyKey: newKey() });
      }
      // A whole new page: everything on it belongs to the person who has just come in.
      window.location.assign(`/debates/${debate}`);
    },
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button variant="primary" busy={enter.isPending || enter.isSuccess} onClick={() => enter.mutate()}>
        Take a seat
      </Button>
      {enter.error ? <FormError message={sentenceOf(enter.error)} /> : null}
    </div>
  );
}

function emptiest(view: DebateView, people: readonly PersonView[]): string {
  const voting = view.delegations.filter(({ kind }) => kind === "voting");
  const sizes = new Map(voting.map(({ key }) => [key, people.filter(({ delegation }) => delegation === key).length]));
  return voting.reduce((best, { key }) => (sizes.get(key)! < sizes.get(best)! ? key : best), voting[0]!.key);
}
