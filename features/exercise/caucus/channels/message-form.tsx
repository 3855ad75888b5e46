"use client";

import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { TextArea } from "@/components/ui/forms/text-area";
import type { DebateView } from "@/contracts/debates/debates";
import { MOST_MESSAGE } from "@/domain/caucus";
import { countGraphemes } from "@/lib/graphemes";
import { useMessage } from "./use-message";

type Props = { readonly debate: DebateView; readonly channelId: string; readonly other: string };

/** A message to another delegation. It stays in the field until the server has it. */
export function MessageForm({ debate, channelId, other }: Props) {
  const { text, sending, problem, type, submit } = useMessage(debate.slug, channelId, debate.seat!.participantId);
  const isTooLong = text.length > MOST_MESSAGE && countGraphemes(text) > MOST_MESSAGE;
  const refusal =
    debate.refusals["caucus:write"] ?? (isTooLong ? "Shorten it first." : text.trim() === "" ? "Write something first." : null);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusal) submit();
      }}
    >
      <TextArea
        label={`Message to ${other}`}
        face="written"
        rows={2}
        value={text}
        limit={text.length > MOST_MESSAGE / 2 ? MOST_MESSAGE : undefined}
        readOnly={sending !== "idle"}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div className="flex flex-wrap items-start gap-3">
        <Button type="submit" variant="primary" busy={sending === "sending"} refusal={sending === "waiting" ? WAITING : refusal}>
          Send
        </Button>
      </div>
      <FormError message={problem} title="Not sent" />
    </form>
  );
}

const WAITING = "No connection. The message is kept and goes out by itself, once, when the connection is back.";
