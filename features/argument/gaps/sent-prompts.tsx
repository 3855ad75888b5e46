"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { FormError } from "@/components/ui/forms/form-error";
import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { PromptView } from "@/contracts/argument/prompts";
import type { DebateView } from "@/contracts/debates/debates";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** What delegations have been asked, and what they say is done. */
export function SentPrompts({ debate }: { readonly debate: DebateView }) {
  const trpc = useTRPC();
  const { data: prompts = [] } = useQuery(trpc.prompts.list.queryOptions({ debate: debate.slug }));
  if (prompts.length === 0) return null;
  const open = prompts.filter(({ doneAt }) => doneAt === null).length;
  return (
    <Section title="What was asked" lead={open === 0 ? "Everything asked is done." : `${open} of ${prompts.length} still open.`}>
      <RuledList className="-mt-4 border-t-0">
        {prompts.map((prompt) => (
          <Prompt key={prompt.id} prompt={prompt} debate={debate} />
        ))}
      </RuledList>
    </Section>
  );
}

function Prompt({ prompt, debate }: { readonly prompt: PromptView; readonly debate: DebateView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const done = useAct(
    (input: { readonly promptId: string }, keyed) => client.prompts.done.mutate({ debate: debate.slug, ...input, ...keyed }),
    () => Promise.all([trpc.prompts.pathKey(), trpc.gaps.pathKey()].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  );
  const name = debate.delegations.find(({ key }) => key === prompt.delegation)?.name ?? prompt.delegation;
  return (
    <RuledItem className="flex flex-col gap-1">
      <p className="measure font-serif text-base wrap-anywhere">{prompt.text}</p>
      <Cluster gap={3} className="font-sans text-sm text-muted">
        <span>
          {name}, <Time iso={prompt.at} show="clock" now={debate.now} />
        </span>
        {prompt.doneAt ? (
          <Badge icon="check">done</Badge>
        ) : (
          <>
            <TextLink href={`/debates/${debate.slug}${prompt.path}`} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
              Where it is mended
            </TextLink>
            {debate.refusals["prompt:answer"] ? null : (
              <Button size="small" variant="quiet" busy={done.isBusy} onClick={() => done.act({ promptId: prompt.id })}>
                Set to done
              </Button>
            )}
          </>
        )}
      </Cluster>
      <FormError message={done.problem} />
    </RuledItem>
  );
}
