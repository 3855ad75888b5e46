"use client";

import { Section } from "@/components/layout/section";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import type { MyPollView } from "@/contracts/voting/polls";
import { factsOf } from "../../shell/polls/poll-words";
import { RoomHeader } from "../../shell/room-header";
import type { Choices } from "./choices";
import { SettingsForm } from "./settings-form";
import { usePoll } from "./use-settings";

type Props = { readonly debate: string; readonly poll: string; readonly choices: Choices };

/** How one poll works: chosen by the facilitator until it opens, frozen and readable afterwards. */
export function SettingsRoom({ debate, poll: key, choices }: Props) {
  const { view, polls, poll, looks } = usePoll(debate, key);
  const back = <TextLink href={`/debates/${debate}/control`}>Control</TextLink>;
  if (!poll) return <EmptyState title="There is no such poll in this debate">The polls of the agenda are in Control.</EmptyState>;
  const refusal = view.refusals["debate:control"] ?? poll.configureRefusal;
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader eyebrow={back} title={`How “${poll.title}” works`} lead={poll.question} />
      {refusal ? <Frozen poll={poll} refusal={refusal} /> : <SettingsForm {...{ debate, poll, polls, looks, choices }} />}
    </div>
  );
}

function Frozen({ poll, refusal }: { readonly poll: MyPollView; readonly refusal: string }) {
  return (
    <>
      <Notice tone="refusal">{refusal}</Notice>
      <Section title="What holds">
        <KeyValueList items={factsOf(poll)} />
      </Section>
    </>
  );
}
