"use client";

import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { TextField } from "@/components/ui/forms/text-field";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyBallot, MyPollView } from "@/contracts/voting/polls";
import type { KeptSending } from "@/lib/trpc/use-kept-act";
import type { OptionLooks } from "../../../shell/option-looks";
import { ArgumentChoices, ArgumentGroups } from "./argument-choices";
import { useCredits } from "./use-credits";

type Props = {
  readonly debate: DebateView;
  readonly poll: MyPollView;
  readonly mine: MyBallot;
  readonly looks: OptionLooks;
};

/** After a final ballot: up to three arguments that moved the elector, of any side, or none. It can be changed as long as the ballot can. */
export function CreditsSection({ debate, poll, mine, looks }: Props) {
  const id = useId();
  const credits = useCredits(debate.slug, poll, mine);
  const { answer, ticked, found, offered } = credits;
  const names = new Map(debate.delegations.map(({ key, name }) => [key, name]));
  const whom = mine.capacity === "delegation" ? (names.get(mine.delegation ?? "") ?? "your delegation") : "you";
  const choosing = { ticked, names, onTick: credits.tick };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-l-4 border-accent pl-4">
      <div className="flex flex-col gap-1">
        <h4 id={id} className="font-serif text-lg font-semibold">
          Which argument moved {whom}?
        </h4>
        <p className="measure font-sans text-sm text-muted">
          Up to three, whoever made them and whichever side they take; not your own. Nobody else sees it until voting ends. Then it stands
          beside your ballot, under your name.
        </p>
      </div>
      {answer ? <Said answer={answer.map(({ text }) => text)} /> : null}
      {offered === undefined ? <SkeletonText lines={4} /> : null}
      {offered ? (
        <>
          <TextField
            label="Look for an argument"
            hint="By a word or two in it."
            type="search"
            maxLength={200}
            value={credits.text}
            onChange={({ target }) => credits.setText(target.value)}
          />
          {ticked.length > 0 ? <ArgumentChoices legend="Chosen" options={ticked} {...choosing} /> : null}
          {credits.text.trim() === "" ? (
            <ArgumentGroups offered={offered} looks={looks} {...choosing} />
          ) : (
            <div aria-live="polite">
              {found && found.length === 0 ? <p className="font-sans text-base">No argument of others has these words.</p> : null}
              {found ? <ArgumentChoices legend="Found" options={found} {...choosing} /> : <SkeletonText lines={3} />}
            </div>
          )}
          <div className="flex flex-wrap items-start gap-3">
            <Button
              icon="check"
              busy={credits.sending === "sending"}
              refusal={refusalOf(ticked.length, credits.isChanged, answer !== null)}
              onClick={() => credits.say(ticked)}
            >
              {answer ? "Change what moved me" : "Say what moved me"}
            </Button>
            {answer?.length === 0 ? null : (
              <Button variant="quiet" busy={credits.sending === "sending"} onClick={() => credits.say([])}>
                None of them moved me
              </Button>
            )}
          </div>
        </>
      ) : null}
      <p role="status" className="font-sans text-sm empty:hidden">
        {SENDING_WORDS[credits.sending]}
      </p>
      <div role="alert" className="empty:hidden">
        {credits.problem ? (
          <Notice tone="danger" title="Not kept">
            {credits.problem}
          </Notice>
        ) : null}
      </div>
    </section>
  );
}

function Said({ answer }: { readonly answer: readonly string[] }) {
  return (
    <div className="flex flex-col gap-1 bg-wash px-3 py-3">
      <p className="font-sans text-base font-semibold">
        {answer.length === 0 ? "You said that none of the arguments moved you." : "You said that this moved you:"}
      </p>
      {answer.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {answer.map((text) => (
            <li key={text} dir="auto" className="written measure">
              “{text}”
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function refusalOf(count: number, isChanged: boolean, isSaid: boolean): string | null {
  if (isSaid && !isChanged) return "This is what you said. Choose something else to change it.";
  return count === 0 ? "Choose an argument first, or say that none moved you." : null;
}

const SENDING_WORDS = {
  idle: "",
  sending: "Keeping what moved you…",
  waiting: "No answer yet. What you chose is kept on this device and goes out once, as soon as the connection is back.",
} as const satisfies Record<KeptSending, string>;
