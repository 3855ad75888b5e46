"use client";

import type { FormEvent } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextLink } from "@/components/ui/text/text-link";
import type { MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import type { Choices } from "./choices";
import { Preview } from "./preview/preview";
import { BallotSection } from "./sections/ballot-section";
import { ElectorateSection } from "./sections/electorate-section";
import { MethodsSection } from "./sections/methods-section";
import { RuleSection } from "./sections/rule-section";
import { SecrecySection } from "./sections/secrecy-section";
import { TiesSection } from "./sections/ties-section";
import { useSettings } from "./use-settings";

type Props = {
  readonly debate: string;
  readonly poll: MyPollView;
  readonly polls: readonly MyPollView[];
  readonly looks: OptionLooks;
  readonly choices: Choices;
};

/** Everything that a facilitator decides about a poll before it opens, beside what it would make of examples. */
export function SettingsForm({ debate, poll, polls, looks, choices }: Props) {
  const { settings, earlierRound, preview, refusal, problem, isChanged, change, reset, save, saving } = useSettings(
    debate,
    poll,
    polls,
    looks,
    choices,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refusal) save();
  };
  const given = { settings, choices, onChange: change };
  return (
    <form onSubmit={submit} className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="flex min-w-0 flex-col gap-10">
        <TextLink href="#preview" className="inline-flex min-h-11 w-fit items-center font-sans text-base lg:hidden">
          What these settings would do
        </TextLink>
        <Section title="The ballot">
          <BallotSection {...given} options={poll.optionKeys.length} />
        </Section>
        <Section title="The count">
          <MethodsSection {...given} />
        </Section>
        <Section title="The decision">
          <RuleSection {...given} />
        </Section>
        <Section title="Ties">
          <TiesSection {...given} earlierRound={earlierRound} />
        </Section>
        <Section title="The electors">
          <ElectorateSection {...given} />
        </Section>
        {poll.role === "consensus-check" ? null : (
          <Section title="Secrecy">
            <SecrecySection {...given} />
          </Section>
        )}
      </div>
      <div className="min-w-0">
        <div className="flex flex-col gap-6 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)]">
          <div className="min-h-0 lg:overflow-y-auto lg:overscroll-contain lg:p-1.5">
            <Section id="preview" title="What it would do" lead="Made-up voters on the options of this debate, counted as you have chosen.">
              <Preview settings={settings} optionKeys={poll.optionKeys} looks={looks} preview={preview} />
            </Section>
          </div>
          <div className="flex flex-wrap items-start gap-3 border-t border-edge pt-4 lg:px-1.5">
            <Button type="submit" variant="primary" busy={saving.isBusy} refusal={refusal}>
              Save these settings
            </Button>
            {isChanged || problem ? (
              <Button variant="quiet" onClick={reset}>
                Back to what is saved
              </Button>
            ) : null}
            <FormError message={saving.problem} />
          </div>
        </div>
      </div>
    </form>
  );
}
