"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Notice } from "@/components/ui/feedback/notice";
import type { DecisionView, MyModeratedThing } from "@/contracts/argument/moderation";
import { AWAITS_APPROVAL, isRestriction, toldToAuthor } from "@/domain/moderation";
import { useTRPC } from "@/lib/trpc/client";
import { AppealForm } from "../../../shell/moderation/appeal-form";
import { Said } from "../said";
import { ThingWords } from "../thing-words";

/** What is the reader's own and was moderated: why, and the way to appeal. */
export function MineSection({ debate, now }: { readonly debate: string; readonly now: string }) {
  const trpc = useTRPC();
  const { data: mine } = useSuspenseQuery(trpc.moderation.mine.queryOptions({ debate }));
  if (mine.length === 0) return null;
  return (
    <Section id="mine" title="What you posted" lead="Held, hidden or locked by a moderator, or waiting for one.">
      <RuledList>
        {mine.map((one) => (
          <RuledItem key={`${one.thing.id} ${one.decision?.id}`}>
            <MyThing debate={debate} one={one} now={now} />
          </RuledItem>
        ))}
      </RuledList>
    </Section>
  );
}

function MyThing({ debate, one, now }: { readonly debate: string; readonly one: MyModeratedThing; readonly now: string }) {
  const [isAppealing, setAppealing] = useState(false);
  const { thing, decision, appeal, refusal } = one;
  return (
    <article className="flex flex-col gap-3">
      <ThingWords thing={thing} now={now} />
      <Notice tone="info">{decision ? whyOf(thing.kind, decision) : waitsFor(one)}</Notice>
      {decision?.note ? <Said who={decision.by ?? "A moderator"} at={decision.at} now={now} text={decision.note} /> : null}
      {appeal ? <AppealSoFar appeal={appeal} now={now} /> : null}
      {decision && !appeal && refusal ? <p className="measure font-sans text-sm text-muted">{refusal}</p> : null}
      {decision && !appeal && !refusal && !isAppealing ? (
        <div>
          <Button icon="flag" onClick={() => setAppealing(true)}>
            Appeal
          </Button>
        </div>
      ) : null}
      {decision && isAppealing && !appeal ? <AppealForm debate={debate} actionId={decision.id} onDone={() => setAppealing(false)} /> : null}
    </article>
  );
}

function whyOf(kind: "claim" | "argument", { action, reason }: DecisionView): string {
  return isRestriction(action) ? toldToAuthor(action, kind, reason ?? "no reason given") : "";
}

const waitsFor = ({ thing }: MyModeratedThing) =>
  thing.status === "held" ? AWAITS_APPROVAL : "It is on the floor. Others are told of it once a moderator has approved it.";

function AppealSoFar({ appeal, now }: { readonly appeal: NonNullable<MyModeratedThing["appeal"]>; readonly now: string }) {
  const { outcome } = appeal;
  return (
    <>
      <Said who="Your appeal" at={appeal.at} now={now} text={appeal.text} />
      <p className="font-sans text-base">
        {outcome === null ? "The moderators have your appeal; you are told what they decide." : null}
        {outcome?.isGranted ? "Your appeal was granted: everything stands as before the decision." : null}
        {outcome && !outcome.isGranted ? "Your appeal was refused: the decision stands." : null}
      </p>
      {outcome?.note ? <Said who="The moderators" at={outcome.at} now={now} text={outcome.note} /> : null}
    </>
  );
}
