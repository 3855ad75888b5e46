"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../shell/room-header";
import { OpenBriefs } from "./out-of-role/open-briefs";
import { WhoSpoke } from "./out-of-role/who-spoke";
import { QuestionSection } from "./questions/question-section";
import { ReplaySection } from "./replay/replay-section";

type Props = {
  readonly debate: string;
  /** What other parts of the product have to say of the debate as a whole. */
  readonly children?: ReactNode;
};

/** Looking back: out of the role, over the whole debate, at what moved. */
export function DebriefRoom({ debate: slug, children }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data } = useSuspenseQuery(trpc.debrief.get.queryOptions({ debate: slug }));
  const refusal = debate.refusals["debrief:answer"] ?? (debate.seat ? null : "The debrief is for those who took part.");
  return (
    <div className="flex flex-col gap-12">
      <RoomHeader
        title="Debrief"
        lead="Step out of your role. What was the debate like from the inside, and what does its record say?"
        actions={<LinkButton href={`/debates/${slug}/results`}>Results: in role and in person</LinkButton>}
      />
      {data.isDebriefed ? null : (
        <Notice>
          The debrief has not begun. Its questions are open to answers then
          {data.opensBriefs ? ", and everybody reads all briefs" : ""}; the replay below shows what you may know now.
        </Notice>
      )}
      <Section title="Hot wash" lead="Answer as yourself and not in your role. Everybody reads the answers, under your name.">
        {refusal && data.isDebriefed ? <Notice tone="refusal">{refusal}</Notice> : null}
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          {data.questions.map((question) => (
            <QuestionSection key={question.key} debate={slug} question={question} refusal={refusal} />
          ))}
        </div>
      </Section>
      <ReplaySection debate={debate} />
      {children}
      {data.isDebriefed ? <WhoSpoke people={data.people} debate={debate} /> : null}
      {data.isDebriefed && data.opensBriefs ? <OpenBriefs debate={debate} /> : null}
    </div>
  );
}
