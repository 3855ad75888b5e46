import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useToast } from "@/components/ui/feedback/toast";
import type { MyPollView } from "@/contracts/voting/polls";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { looksOf, type OptionLooks } from "../../shell/option-looks";
import type { Choices } from "./choices";
import { usePreview } from "./preview/use-preview";
import { refusalOfEarlierRound, refusalToSave, type Settings, sameSettings, settingsOf, usedOf } from "./settings";

/** A poll's settings in the making: what is chosen, what that would do, why it cannot be saved, and saving it. */
export function useSettings(debate: string, poll: MyPollView, polls: readonly MyPollView[], looks: OptionLooks, { methods }: Choices) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const saved = settingsOf(poll);
  const [edited, setEdited] = useState<Settings | null>(null);
  const settings = edited ?? saved;
  const toSave = usedOf(settings, saved, methods);
  const earlierRound = refusalOfEarlierRound(poll, settings.electorate, polls);
  const ownRefusal = refusalToSave(settings, { options: poll.optionKeys.length, earlierRound });
  const preview = usePreview(ownRefusal ? saved : settings, poll.optionKeys, looks);
  const key = trpc.polls.list.queryKey({ debate });
  type Sent = Parameters<typeof client.polls.configure.mutate>[0]["settings"];
  const saving = useAct(
    (input: { readonly settings: Settings }, keyed) =>
      client.polls.configure.mutate({ debate, poll: poll.key, settings: input.settings as Sent, ...keyed }),
    async () => {
      await queryClient.invalidateQueries({ queryKey: key });
      setEdited(null);
      toast({ message: "Saved. Whoever opens the vote sees how it works now." });
    },
  );
  const isChanged = !sameSettings(toSave, saved);
  return {
    settings,
    earlierRound,
    preview: ownRefusal ? { refusal: ownRefusal } : preview,
    refusal: ownRefusal ?? preview?.refusal ?? (isChanged ? null : "These are the settings that are saved."),
    problem: ownRefusal ?? preview?.refusal ?? null,
    isChanged,
    change: setEdited,
    reset: () => setEdited(null),
    save: () => saving.act({ settings: toSave }),
    saving,
  };
}

/** What the page is about, kept true by the live feed. */
export function usePoll(debate: string, key: string) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate }));
  const looks = useMemo(() => looksOf(view.options), [view.options]);
  return { view, polls, poll: polls.find((one) => one.key === key) ?? null, looks };
}
