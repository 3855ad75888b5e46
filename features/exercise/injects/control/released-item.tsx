"use client";

import { RuledItem } from "@/components/ui/data/ruled-list";
import { TextLink } from "@/components/ui/text/text-link";
import { Countdown } from "@/components/ui/time/countdown";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { InjectView } from "@/contracts/exercise/injects";
import { joinWords } from "@/lib/format";
import { addresseesOf, answeredBy } from "../inject-words";

type Props = { readonly inject: InjectView; readonly debate: DebateView; readonly seated: ReadonlySet<string>; readonly now: string };

/** One that is out, with who has answered and whose answer is missing. */
export function ReleasedItem({ inject, debate, seated, now }: Props) {
  const { injectId, title, releasedAt, requiredResponse, deadline, heldMs } = inject;
  const { answered, missing } = answeredBy(inject, debate.delegations, seated);
  return (
    <RuledItem className="flex flex-col gap-1 py-3 font-sans text-base">
      <TextLink href={`/debates/${debate.slug}/news#${injectId}`} className="w-fit font-serif text-lg font-semibold">
        {title}
      </TextLink>
      <p className="text-sm text-muted">
        {addresseesOf(inject, debate.delegations)}, <Time iso={releasedAt!} now={now} />
      </p>
      {requiredResponse ? (
        <>
          <p>
            {answered.length > 0 ? `Answered: ${joinWords(answered)}. ` : "Nobody has answered. "}
            {missing.length > 0 ? `Missing: ${joinWords(missing)}.` : ""}
          </p>
          <Countdown deadline={deadline} heldMs={heldMs} serverNow={now} label="left to answer" expired="The time for an answer is over" />
        </>
      ) : null}
    </RuledItem>
  );
}
