import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { DebateView } from "@/contracts/debates/debates";
import { PROPOSAL_LIMITS } from "@/contracts/exercise/proposal-limits";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { useKept } from "@/lib/kept/use-kept";
import { KeptNote } from "../../../shell/kept/kept-note";
import { nameOf } from "../text/part-words";
import { objectionPlace, type useProposalActs } from "../use-proposal-acts";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView; readonly acts: ReturnType<typeof useProposalActs> };

/** Who objects to it and why, and the way to do so. An objection stops nothing; it is said in the open. */
export function ObjectionsSection({ proposal, debate, acts }: Props) {
  const { objections, refusals, status } = proposal;
  const phase = debate.refusals["proposal:sponsor"];
  const mayObject = status === "open" && !phase && !refusals.object;
  if (objections.length === 0 && !mayObject) return null;
  return (
    <Section title="Objections" lead={objections.length === 0 ? "Nobody has objected." : undefined}>
      <ul className="flex flex-col gap-3">
        {objections.map(({ delegation, reason }) => (
          <li key={delegation} className="flex flex-col gap-1">
            <p className="font-sans text-base font-semibold">{nameOf(delegation, debate.delegations)}</p>
            <p dir="auto" className="written measure wrap-anywhere">
              {reason}
            </p>
            {delegation === debate.seat?.delegation && !phase && !refusals.takeBack ? (
              <Button size="small" variant="quiet" className="w-fit" busy={acts.takingBack.isBusy} onClick={() => acts.takingBack.act({})}>
                Take it back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <FormError title="Not taken back" message={acts.takingBack.problem} />
      {mayObject ? (
        <Disclosure summary="Object for your delegation">
          <ObjectForm acts={acts} place={objectionPlace(debate.slug, proposal.number)} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function ObjectForm({ acts: { objecting }, place }: Pick<Props, "acts"> & { readonly place: string }) {
  const { value: reason, set: setReason, isFromBefore } = useKept(place, "");
  const isSaid = reason.trim() !== "" && reason.trim().length <= PROPOSAL_LIMITS.reason;
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label="Your reason"
        hint="Everybody reads it, and it stays in the record."
        face="written"
        limit={PROPOSAL_LIMITS.reason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Cluster>
        <Button
          busy={objecting.isBusy}
          refusal={isSaid ? null : `Say why you object, in at most ${PROPOSAL_LIMITS.reason} characters.`}
          onClick={() => objecting.act({ reason: reason.trim() })}
        >
          Object
        </Button>
      </Cluster>
      <KeptNote isFromBefore={isFromBefore} />
      <FormError title="Not said" message={objecting.problem} />
    </div>
  );
}
