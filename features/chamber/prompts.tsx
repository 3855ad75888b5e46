"use client";

import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import { TextLink } from "@/components/ui/text/text-link";
import type { PromptView } from "@/contracts/argument/prompts";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";

/** What the facilitator has asked one's delegation and nobody has said to be done, over every room. */
export function Prompts({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: room } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const delegation = room.seat?.delegation;
  const { data: prompts = [] } = useQuery({ ...trpc.prompts.list.queryOptions({ debate }), enabled: Boolean(delegation) });
  const open = prompts.filter((prompt) => prompt.doneAt === null && prompt.delegation === delegation);
  return (
    <section aria-label="Asked of your delegation" aria-live="polite" data-print="hide" className="empty:hidden">
      {open.length === 0 ? null : (
        <ul className="mt-4 divide-y divide-line border-l-4 border-accent bg-accent-wash px-3 font-sans">
          {open.map((prompt) => (
            <Prompt key={prompt.id} debate={debate} prompt={prompt} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Prompt({ debate, prompt }: { readonly debate: string; readonly prompt: PromptView }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const done = useAct(
    (input: { readonly promptId: string }, keyed) => client.prompts.done.mutate({ debate, ...input, ...keyed }),
    () => queryClient.invalidateQueries({ queryKey: trpc.prompts.pathKey() }),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 wrap-anywhere">
        <Icon name="flag" width="18" height="18" className="mt-0.5" />
        <span>
          <span className="sr-only">The facilitator asks: </span>
          {prompt.text}
          {done.problem ? <span className="block text-sm text-danger">{done.problem}</span> : null}
        </span>
      </p>
      <span className="flex items-center gap-2">
        <TextLink href={`/debates/${debate}${prompt.path}`} className="inline-flex min-h-9 items-center px-2 pointer-coarse:min-h-11">
          Go there
        </TextLink>
        <Button size="small" icon="check" busy={done.isBusy} onClick={() => done.act({ promptId: prompt.id })}>
          Done
        </Button>
      </span>
    </li>
  );
}
