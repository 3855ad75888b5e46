import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ControlView } from "@/contracts/exercise/control";
import { useTRPC } from "@/lib/trpc/client";
import { askAgain } from "../../shell/polls/ask-again";

/** Everything Control shows, kept true by the live feed, and `refresh` for after a change of one's own. */
export function useControl(debate: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: people } = useSuspenseQuery(trpc.debates.people.queryOptions({ debate }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate }, { refetchInterval: askAgain }));
  const runs = view.role === "owner" || view.role === "facilitator";
  // No entry says that somebody has done nothing: it is asked again and again.
  const { data: control = NOBODY } = useQuery(
    trpc.control.get.queryOptions({ debate }, { enabled: runs && view.status === "open", refetchInterval: 4_000, staleTime: 2_000 }),
  );
  const refresh = useCallback(
    () =>
      Promise.all(
        [trpc.debates.get, trpc.debates.people, trpc.polls.list, trpc.control.get].map((query) =>
          queryClient.invalidateQueries({ queryKey: query.queryKey({ debate }) }),
        ),
      ),
    [queryClient, trpc, debate],
  );
  return { view, people, polls, control, runs, refresh };
}

const NOBODY: ControlView = { active: [], outstanding: [] };
