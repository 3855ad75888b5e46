import { useId, useState } from "react";
import { Cluster, Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { Meter } from "@/components/ui/data/meter";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { Countdown } from "@/components/ui/time/countdown";
import type { DebateView } from "@/contracts/debates/debates";
import type { PanelProgress, PanelRoundView } from "@/contracts/panel/panel";
import { plural } from "@/lib/format";
import { NumberInput } from "../number-input";
import { usePanelAct } from "../use-set-up";
import { refusalOfMinutes } from "./minutes";
import { roundName } from "./round-words";

type Props = {
  readonly debate: DebateView;
  readonly round: PanelRoundView;
  readonly progress: PanelProgress | null;
  readonly isDetached: boolean;
};

/** The round that is open: how far the panel is, its time, and the way to close it. */
export function OpenRound({ debate, round, progress, isDetached }: Props) {
  const id = useId();
  const [minutes, setMinutes] = useState<number | null>(null);
  const closing = usePanelAct<object, { number: number }>(
    debate.slug,
    (panel, _, keyed) => panel.closeRound.mutate(keyed),
    ({ number }) => `Round ${number} is closed.`,
  );
  const extending = usePanelAct<{ minutes: number | null }, unknown>(
    debate.slug,
    (panel, input, keyed) => panel.extendRound.mutate({ ...input, ...keyed }),
    "The round has its new end.",
  );
  const hasNoEnd = minutes === null && round.deadline === null;
  const refusalToExtend = hasNoEnd ? "It stays open until you close it." : refusalOfMinutes(minutes);
  return (
    <Stack gap={4} className="border-b border-line pb-6">
      <Cluster gap={3}>
        <h3 className="font-serif text-xl font-semibold">{roundName(round)}</h3>
        <Badge tone="accent">open</Badge>
        {round.isOfPhase ? <span className="font-sans text-sm text-muted">ends with its phase</span> : null}
        {round.deadline ? <Countdown label="until it closes" deadline={round.deadline} serverNow={debate.now} /> : null}
      </Cluster>
      {progress && round.number > 0 ? <Progress progress={progress} isDetached={isDetached} /> : null}
      <div className="flex flex-col items-start gap-3">
        <NumberInput label="Minutes from now" optional value={minutes} onChange={setMinutes} />
        <Button busy={extending.isBusy} refusal={refusalToExtend} onClick={() => extending.act({ minutes })}>
          {minutes === null ? "Leave it open until you close it" : "Have it end then"}
        </Button>
      </div>
      <div className="flex flex-col items-start gap-3">
        <p id={id} className="measure font-sans text-base">
          {round.number === 0 ? "Then you decide what becomes of each proposal." : CLOSING}
        </p>
        <Button variant="primary" busy={closing.isBusy} aria-describedby={id} onClick={() => closing.act({})}>
          {round.number === 0 ? "Close the proposals" : "Close the round and count it"}
        </Button>
      </div>
      <FormError message={closing.problem ?? extending.problem} title="Not done" />
    </Stack>
  );
}

const CLOSING = "Answers count as they stand then, also of those who have not finished. A round is not opened again.";

function Progress({ progress, isDetached }: { readonly progress: PanelProgress; readonly isDetached: boolean }) {
  const { panellists, begun, finished, people } = progress;
  if (panellists === 0) return <p className="font-sans text-base text-muted">Nobody has joined the panel yet.</p>;
  return (
    <Stack gap={3}>
      <Meter label="Have begun" value={begun} max={panellists} figure={`${begun} of ${panellists}`} />
      <Meter label="Have answered everything" value={finished} max={panellists} figure={`${finished} of ${panellists}`} />
      {people.length > 0 ? (
        <Disclosure summary={isDetached ? "Who has begun on this panel" : "Who has answered how much"}>
          <ul className="flex flex-col gap-1 font-sans text-base">
            {people.map(({ name, hasBegun, answered }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names need not be unique, and the list is only read
              <li key={place} className="flex flex-wrap justify-between gap-x-6">
                <span>{name}</span>
                <span className="text-muted">{answered === null ? (hasBegun ? "has begun" : "not yet") : plural(answered, "answer")}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Stack>
  );
}
