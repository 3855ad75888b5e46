"use client";

import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Meter } from "@/components/ui/data/meter";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { TextLink } from "@/components/ui/text/text-link";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { RoomHeader } from "../../../shell/room-header";
import { nextClaim } from "./next-claim";

const ANSWERS = [
  { value: 1, word: "Agree" },
  { value: 0, word: "Pass" },
  { value: -1, word: "Disagree" },
] as const;
type Claim = { readonly id: string; readonly text: string };
type Answer = (typeof ANSWERS)[number]["value"];

/** One claim at a time, what its rating would tell most first. Made for a thumb. */
export function RateRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const refusal = debate.refusals["floor:rate"] ?? null;
  return (
    <div id="rate" className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${slug}/opinions`}>Opinions</TextLink>}
        title="Rate the next claim"
        lead="Pass means: neither, or not for me to say."
      />
      {refusal ? <Notice tone="refusal">{refusal}</Notice> : <Asking debate={slug} />}
    </div>
  );
}

function Asking({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const asked = useQuery(trpc.opinions.toRate.queryOptions({ debate, most: 10 }));
  const [reading, setReading] = useState<string | null>(null);
  const [last, setLast] = useState<{ readonly claim: Claim; readonly value: Answer } | null>(null);
  const [again, setAgain] = useState<Claim | null>(null);
  const [rated, setRated] = useState<ReadonlySet<string>>(new Set());
  const rating = useAct(
    ({ claim, value }: { readonly claim: Claim; readonly value: Answer }, keyed) =>
      client.floor.rateClaim.mutate({ debate, claimId: claim.id, value, ...keyed }),
    (_, rating) => {
      setRated((earlier) => new Set([...earlier, rating.claim.id]));
      setReading(null);
      setAgain(null);
      setLast(rating);
      void queryClient.invalidateQueries({ queryKey: trpc.opinions.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.floor.pathKey() });
    },
    `rate-next:${debate}`,
  );
  if (asked.isError) return <Notice tone="danger">The next claim did not arrive. Check your connection and reload the page.</Notice>;
  if (!asked.data) return <SkeletonText lines={4} />;
  const next = nextClaim(asked.data.claims, reading, rated);
  const claim = again ?? next;
  const before = last ? (
    <Before {...last} isChanging={again !== null} onPress={() => setAgain(again === null ? last.claim : null)} />
  ) : null;
  if (!claim)
    return (
      <>
        <Done debate={debate} />
        {before}
      </>
    );
  if (next && reading !== next.id) setReading(next.id);
  return (
    <>
      <Meter label="Claims you have rated" value={asked.data.rated} max={asked.data.all} />
      <p aria-live="polite" className="min-h-32 border-y border-line py-6 font-serif text-2xl text-balance break-words">
        {claim.text}
      </p>
      <fieldset className="grid grid-cols-3 gap-2">
        <legend className="sr-only">Your rating of this claim</legend>
        {ANSWERS.map(({ value, word }) => (
          <button
            key={value}
            type="button"
            aria-disabled={rating.isBusy || undefined}
            onClick={() => rating.act({ claim, value })}
            className="button button-regular button-secondary min-h-16 justify-center text-lg"
          >
            {word}
          </button>
        ))}
      </fieldset>
      <FormError message={rating.problem} title="Your rating was not kept" />
      {before}
    </>
  );
}

type BeforeProps = { readonly claim: Claim; readonly value: Answer; readonly isChanging: boolean; readonly onPress: () => void };

/** A thumb slips: the last rating can be given anew. */
function Before({ claim, value, isChanging, onPress }: BeforeProps) {
  return (
    <div className="flex items-center justify-between gap-4 font-sans text-sm text-muted">
      <p className="min-w-0 break-words">
        {isChanging ? "You said" : null}{" "}
        <span className="font-semibold text-ink">{ANSWERS.find((answer) => answer.value === value)?.word}</span>
        {isChanging ? null : `: ${claim.text}`}
      </p>
      <Button size="small" className="flex-none" onClick={onPress}>
        {isChanging ? "Leave it" : "Change"}
      </Button>
    </div>
  );
}

function Done({ debate }: { readonly debate: string }) {
  return (
    <EmptyState
      title="You have rated every claim"
      action={
        <LinkButton variant="primary" href={`/debates/${debate}/opinions`}>
          See where you stand
        </LinkButton>
      }
    >
      New claims are asked here as they come.
    </EmptyState>
  );
}
