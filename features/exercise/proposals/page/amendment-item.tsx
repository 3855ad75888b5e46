import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { RuledItem } from "@/components/ui/data/ruled-list";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import { PROPOSAL_LIMITS } from "@/contracts/exercise/proposal-limits";
import type { AmendmentView, ProposalView } from "@/contracts/exercise/proposals";
import { joinWords } from "@/lib/format";
import { useKept } from "@/lib/kept/use-kept";
import { useTRPCClient } from "@/lib/trpc/client";
import { draftOf } from "../form/draft";
import { ProposalForm } from "../form/proposal-form";
import { placeOf } from "../form/use-kept-draft";
import { wordingOf } from "../form/wording-of";
import { PartChanges } from "../text/part-changes";
import { nameOf, partLabel } from "../text/part-words";
import { declinePlace, useAmendmentActs, useRefreshProposals } from "../use-proposal-acts";

type Props = { readonly amendment: AmendmentView; readonly proposal: ProposalView; readonly debate: DebateView };

const STATUS = { open: "Open", accepted: "Accepted", declined: "Declined", withdrawn: "Withdrawn" } as const;

/** One amendment: what it changes, why, and what became of it. */
export function AmendmentItem({ amendment, proposal, debate }: Props) {
  const { delegation, by, base, reason, status, note, at, changes, conflicts } = amendment;
  const name = nameOf(delegation, debate.delegations);
  return (
    <RuledItem className="flex flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 font-sans text-sm text-muted">
        <span className="text-base font-semibold text-ink">{name}</span>
        <Badge tone={status === "open" && proposal.status === "open" ? "accent" : "neutral"}>
          {status === "open" && proposal.status !== "open" ? "Not decided" : STATUS[status]}
        </Badge>
        <span>
          {by}, <Time iso={at} now={debate.now} />, on revision {base}
        </span>
      </p>
      <p dir="auto" className="written measure wrap-anywhere">
        {reason}
      </p>
      <PartChanges changes={changes} delegations={debate.delegations} />
      {note ? (
        <p className="measure font-sans text-sm">
          Declined with these words: <span className="written">{note}</span>
        </p>
      ) : null}
      {status === "open" && proposal.status === "open" && conflicts.length > 0 ? (
        <Notice tone="warning" title="The proposal has moved on">
          {`${joinWords(conflicts.map((part) => partLabel(part, debate.delegations)))} changed since revision ${base}. Accepting it takes a hand: what should it say now?`}
        </Notice>
      ) : null}
      {status === "open" && proposal.status === "open" ? <Decision {...{ amendment, proposal, debate }} /> : null}
    </RuledItem>
  );
}

function Decision({ amendment, proposal, debate }: Props) {
  const { accepting, declining, withdrawing } = useAmendmentActs(debate.slug, amendment.id);
  const [isByHand, setIsByHand] = useState(false);
  const { value: note, set: setNote } = useKept(declinePlace(amendment.id), "");
  const isRefused = debate.refusals["proposal:write"] !== undefined;
  const mayDecide = !isRefused && amendment.decideRefusal === null;
  const mayWithdraw = !isRefused && amendment.withdrawRefusal === null;
  if (isByHand) return <ByHand {...{ amendment, proposal, debate }} onDone={() => setIsByHand(false)} />;
  return (
    <div className="flex flex-col gap-2">
      <Cluster className="items-start">
        {mayDecide && amendment.conflicts.length === 0 ? (
          <Button variant="primary" size="small" busy={accepting.isBusy} onClick={() => accepting.act({ over: proposal.revision })}>
            Accept
          </Button>
        ) : null}
        {mayDecide ? (
          <Button size="small" onClick={() => setIsByHand(true)}>
            {amendment.conflicts.length > 0 ? "Settle it by hand" : "Accept with changes"}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button size="small" variant="quiet" busy={withdrawing.isBusy} onClick={() => withdrawing.act({})}>
            Withdraw the amendment
          </Button>
        ) : null}
      </Cluster>
      {mayDecide ? (
        <Disclosure summary="Decline">
          <div className="flex flex-col items-start gap-3">
            <TextField
              label="A word to them"
              optional
              maxLength={PROPOSAL_LIMITS.note}
              className="w-full"
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
            <Button size="small" busy={declining.isBusy} onClick={() => declining.act({ note: note.trim() })}>
              Decline the amendment
            </Button>
          </div>
        </Disclosure>
      ) : null}
      <FormError title="Not done" message={accepting.problem ?? declining.problem ?? withdrawing.problem} />
    </div>
  );
}

function ByHand({ amendment, proposal, debate, onDone }: Props & { readonly onDone: () => void }) {
  const client = useTRPCClient();
  const refresh = useRefreshProposals();
  return (
    <Section
      level={3}
      title="Accept it in these words"
      lead="It begins from the proposal as it reads now, with what could be taken from the amendment."
    >
      <ProposalForm
        debate={debate}
        place={placeOf(debate.slug, debate.seat?.participantId ?? "", `accept-${amendment.id}`)}
        original={draftOf(amendment.rebased, proposal.revision)}
        current={proposal.revision}
        submit="Accept in these words"
        send={({ text, base }, keyed) =>
          client.proposals.acceptAmendment.mutate({
            debate: debate.slug,
            amendmentId: amendment.id,
            over: base,
            text: wordingOf(text),
            ...keyed,
          })
        }
        onSent={async () => {
          await refresh();
          onDone();
        }}
        onCancel={onDone}
      />
    </Section>
  );
}
