import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPC } from "@/lib/trpc/client";

/** Everything Control shows, kept true by the live feed, and `refresh` for after a change of one's own. */
export function useControl(debate: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: people } = useSuspenseQuery(trpc.debates.people.queryOptions({ debate }));
  const { data: polls } = useSuspenseQuery(trpc.polls.list.queryOptions({ debate }));
  const { data: positions } = useSuspenseQuery(trpc.positions.list.queryOptions({ debate }));
  const { data: argued } = useSuspenseQuery(trpc.floor.voices.queryOptions({ debate }));
  const refresh = useCallback(
    () =>
      Promise.all(
        [trpc.debates.get, trpc.debates.people, trpc.polls.list].map((query) =>
          queryClient.invalidateQueries({ queryKey: query.queryKey({ debate }) }),
        ),
      ),
    [queryClient, trpc, debate],
  );
  return { view, people, polls, heard: { positions, argued }, refresh };
}

/** A page may reach the reader seconds after it was made: only a larger difference is a wrong clock. */
const TOLERANCE = 10_000;

/** The server's time at this moment, as well as this browser can tell. */
export function useServerClock(serverNow: string): () => number {
  const correction = useRef(0);
  useEffect(() => {
    const difference = Date.parse(serverNow) - Date.now();
    correction.current = Math.abs(difference) > TOLERANCE ? difference : 0;
  }, [serverNow]);
  return useCallback(() => Date.now() + correction.current, []);
}
