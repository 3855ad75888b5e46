"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { DebriefView } from "@/contracts/exercise/debrief";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { KeptAnswerForm } from "../../../shell/kept/kept-answer-form";
import { AnswerList } from "./answer-list";

/** As in the contract, which must not come into the browser with its parsers. */
const LONGEST = 1_000;

type Props = {
  readonly debate: string;
  readonly question: DebriefView["questions"][number];
  /** Why this person cannot answer, or null. */
  readonly refusal: string | null;
};

/** One question of the debrief: one's own answer, and everybody's. */
export function QuestionSection({ debate, question, refusal }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { key, text, answers, mine } = question;
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.debrief.get.queryKey({ debate }) }),
      queryClient.invalidateQueries({ queryKey: [...trpc.debrief.reflections.pathKey(), debate, key] }),
    ]);
  return (
    <Section title={text} level={3}>
      {refusal ? (
        mine ? (
          <p className="written measure">{mine.text}</p>
        ) : null
      ) : (
        <KeptAnswerForm
          key={mine?.text ?? ""}
          place={`debrief:${debate}:${key}`}
          saved={mine?.text ?? ""}
          send={(sent) => client.debrief.answer.mutate({ debate, question: key, ...sent })}
          onSent={refresh}
          label={
            <>
              Your answer<VisuallyHidden> to “{text}”</VisuallyHidden>
            </>
          }
          limit={LONGEST}
          button={mine ? "Replace my answer" : "Answer"}
          refusal={null}
        />
      )}
      {answers > 0 ? (
        <Disclosure summary={`${plural(answers, "answer")} to “${text}”`}>
          <AnswerList debate={debate} question={key} answers={answers} />
        </Disclosure>
      ) : (
        <p className="font-sans text-sm text-muted">Nobody has answered yet.</p>
      )}
    </Section>
  );
}
