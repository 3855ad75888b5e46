import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextField } from "@/components/ui/forms/text-field";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { CheckView, ProposalView } from "@/contracts/exercise/proposals";
import { isRunning } from "@/domain/permissions";
import type { useProposalActs } from "../use-proposal-acts";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView; readonly acts: ReturnType<typeof useProposalActs> };

/** The consensus check: whoever stays silent agrees, and the proposal is adopted at the deadline unless a delegation breaks silence. */
export function CheckSection({ proposal: { check, status, refusals }, debate, acts }: Props) {
  const runs = isRunning(debate.role);
  if (status !== "adopted" || (!check && !runs)) return null;
  const mayStart = runs && !check?.isOpen && check?.outcome !== "adopted";
  return (
    <Section title="Consensus check" lead="Whoever stays silent agrees. It is adopted at the deadline unless a delegation breaks silence.">
      {check ? <Standing check={check} debate={debate} /> : null}
      {mayStart ? <StartForm refusal={refusals.check ?? null} acts={acts} isAgain={check !== null} /> : null}
    </Section>
  );
}

function Standing({ check, debate: { slug, now } }: { readonly check: CheckView; readonly debate: DebateView }) {
  const { isOpen, deadline, heldMs, says, broken, poll } = check;
  return (
    <div className="flex flex-col gap-3">
      {isOpen ? (
        <Countdown deadline={deadline} heldMs={heldMs} serverNow={now} label="until it is adopted" expired="Silence is over" />
      ) : null}
      {says ? <p className="measure font-serif text-lg font-semibold">{says}</p> : null}
      {isOpen ? (
        <div aria-live="polite" className="flex flex-col gap-2">
          {broken.length === 0 ? <p className="font-sans text-base">Nobody has broken silence.</p> : null}
          {broken.map(({ by, reason }) => (
            <p key={by} className="measure">
              <span className="font-sans font-semibold">{by} broke silence:</span> <span className="written">{reason}</span>
            </p>
          ))}
        </div>
      ) : null}
      <TextLink href={isOpen ? `/debates/${slug}/vote` : `/debates/${slug}/results/${poll}`} className="w-fit font-sans text-base">
        {isOpen ? "Break silence in Vote" : "How it was decided"}
      </TextLink>
    </div>
  );
}

const MOST = 10_080;

type StartProps = Pick<Props, "acts"> & { readonly refusal: string | null; readonly isAgain: boolean };

function StartForm({ refusal, acts: { checking }, isAgain }: StartProps) {
  const [minutes, setMinutes] = useState("5");
  const length = Number(minutes);
  const isLength = Number.isInteger(length) && length >= 1 && length <= MOST;
  if (refusal) return <p className="measure font-sans text-sm text-muted">{refusal}</p>;
  return (
    <Disclosure summary={isAgain ? "Check again" : "Start a consensus check"}>
      <div className="flex flex-col items-start gap-3">
        <TextField
          label="Minutes of silence"
          type="number"
          inputMode="numeric"
          width="figures"
          unit="min"
          min={1}
          max={MOST}
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
        <Button
          variant="primary"
          busy={checking.isBusy}
          refusal={isLength ? null : "A whole number of minutes, from 1 to 10,080."}
          onClick={() => checking.act({ minutes: length })}
        >
          Begin now
        </Button>
        <FormError title="Not begun" message={checking.problem} />
      </div>
    </Disclosure>
  );
}
