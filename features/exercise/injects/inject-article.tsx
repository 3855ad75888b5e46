"use client";

import { Badge } from "@/components/ui/marks/badge";
import { Countdown } from "@/components/ui/time/countdown";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { InjectView } from "@/contracts/exercise/injects";
import { addresseesOf, KIND_WORDS } from "./inject-words";
import { ResponseForm } from "./response-form";
import { ResponseList } from "./response-list";

type Props = { readonly inject: InjectView; readonly debate: DebateView; readonly now: string };

/** One released inject as its readers get it, with what it asks of them. */
export function InjectArticle({ inject, debate, now }: Props) {
  const { injectId, kind, title, text, releasedAt, requiredResponse, deadline, heldMs, sources } = inject;
  const isWritable = inject.refusal === null;
  const own = inject.responses.find(({ delegation }) => delegation === debate.seat?.delegation);
  return (
    <article id={injectId} aria-labelledby={`${injectId}-title`} className="flex scroll-mt-24 flex-col gap-4 border-t border-edge pt-5">
      <header className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-sm text-muted">
          <Badge>{KIND_WORDS[kind]}</Badge>
          <span>{addresseesOf(inject, debate.delegations)}</span>
          {releasedAt ? <Time iso={releasedAt} show="both" now={now} /> : null}
        </p>
        <h2 id={`${injectId}-title`} className="font-serif text-xl font-semibold text-balance">
          {title}
        </h2>
      </header>
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <p className="written measure whitespace-pre-line">{text}</p>
          {sources.length > 0 ? (
            <p className="font-sans text-sm text-muted">
              Drawn from {sources.map(({ title, locator }) => `${title}, ${locator}`).join("; ")}.
            </p>
          ) : null}
        </div>
        {requiredResponse ? (
          <div className="flex flex-col gap-3 border-l-4 border-edge pl-4">
            <p className="measure font-sans text-base">
              <span className="font-semibold">{inject.refusal === undefined ? "Asked of delegations: " : "Asked of you: "}</span>
              {requiredResponse}
            </p>
            <AnswerTime deadline={deadline} heldMs={heldMs} now={now} />
            {inject.refusal === undefined ? null : (
              <ResponseForm
                key={isWritable ? "open" : "closed"}
                debate={debate.slug}
                injectId={injectId}
                saved={own?.text ?? ""}
                refusal={inject.refusal ?? debate.refusals["inject:respond"] ?? null}
              />
            )}
            <ResponseList responses={inject.responses} delegations={debate.delegations} own={debate.seat?.delegation ?? null} now={now} />
          </div>
        ) : null}
      </div>
    </article>
  );
}

/** An answer may take longer than the phase in which it was asked for; whoever answers is told so. */
function AnswerTime({ deadline, heldMs, now }: Pick<InjectView, "deadline" | "heldMs"> & { readonly now: string }) {
  if (deadline === null && heldMs === null) return null;
  return (
    <div className="flex flex-col gap-1">
      <Countdown deadline={deadline} heldMs={heldMs} serverNow={now} label="left to answer" expired="The time for an answer is over" />
      {isOver(deadline, now) ? null : <p className="font-sans text-sm text-muted">This time goes on when the next phase begins.</p>}
    </div>
  );
}

const isOver = (deadline: string | null, now: string): boolean => deadline !== null && deadline <= now;
