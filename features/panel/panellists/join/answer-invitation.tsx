"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { TextLink } from "@/components/ui/text/text-link";
import type { FoundPanel } from "@/contracts/panel/panellists";
import { signIn } from "@/lib/sign-in";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newJoinKey, newKey } from "@/lib/trpc/keys";
import { isAnswer } from "@/lib/trpc/use-act";
import { forgetKey, keptKey } from "./kept-key";

type Props = {
  readonly token: string;
  readonly found: FoundPanel;
  readonly me: { readonly name: string } | null;
};

/** The buttons that join or decline. Mail scanners open links, but they press no buttons. */
export function AnswerInvitation({ token, found: { panel, name, isByHand, hasDeclined }, me }: Props) {
  const { slug } = panel;
  const client = useTRPCClient();
  const [declined, setDeclined] = useState(hasDeclined);
  const key = useRef("");
  useEffect(() => {
    key.current = me ? newKey() : keptKey(slug, newJoinKey);
  }, [me, slug]);
  const joining = useMutation({
    mutationFn: async () => {
      if (me) await client.panellists.join.mutate({ token, idempotencyKey: key.current });
      else await signIn("panel", { token, key: key.current });
    },
    // Under the same key: whoever joined and did not hear of it does not join twice.
    retry: (failures, error) => failures < 5 && !isAnswer(error),
    onSuccess: () => {
      forgetKey(slug);
      window.location.assign(`/debates/${slug}/panel`);
    },
  });
  const declining = useMutation({
    mutationFn: () => client.panellists.decline.mutate({ token }),
    onSuccess: () => setDeclined(true),
  });
  const problem = joining.error ?? declining.error;
  return (
    <div className="flex max-w-md flex-col gap-4">
      <div role="status" className="empty:hidden">
        {declined ? (
          <Notice title="You have declined">You get no more mails of this panel. Should you change your mind, you may still join.</Notice>
        ) : null}
      </div>
      <FormError title={joining.error ? "Not joined" : "Not declined"} message={problem ? sentenceOf(problem) : null} />
      <Button
        variant="primary"
        wide
        className="wrap-anywhere"
        busy={joining.isPending || joining.isSuccess}
        onClick={() => {
          declining.reset();
          joining.mutate();
        }}
      >
        Join as {me?.name ?? name}
      </Button>
      {declined ? null : (
        <Button
          wide
          busy={declining.isPending}
          refusal={joining.isPending || joining.isSuccess ? "You are joining." : null}
          onClick={() => declining.mutate()}
        >
          Decline
        </Button>
      )}
      {me || !isByHand ? null : (
        <p className="font-sans text-sm text-muted">
          This browser will know you. To come back in another one, add an e-mail address under Account once you are in.
        </p>
      )}
      {me ? (
        <p className="font-sans text-sm text-muted wrap-anywhere">
          {me.name === name ? `You are signed in as ${me.name}.` : `This invitation is for ${name}, and you are signed in as ${me.name}.`}{" "}
          To join as somebody else, <TextLink href="/account">sign out</TextLink> and open the link again.
        </p>
      ) : (
        <p className="font-sans text-sm text-muted">
          You have an account? <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(`/panel/${token}`)}`}>Sign in first</TextLink>,
          and join under it.
        </p>
      )}
    </div>
  );
}
