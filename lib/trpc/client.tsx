"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { startKeeping } from "../kept/store";
import { secondsToWait } from "./errors";

const context = createTRPCContext<AppRouter>();
export const { useTRPC, useTRPCClient } = context;

export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The live feed says when something is out of date.
          queries: { staleTime: 30_000, retry: (failures, error) => failures < 3 && isPassing(error) },
          mutations: { retry: (failures, error) => failures < 4 && isPassing(error), retryDelay: pauseBefore },
        },
      }),
  );
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ context }) => context.isAlone === true,
          true: httpLink({ url }),
          false: httpBatchLink({ url, maxURLLength: 2_000, maxItems: 10 }),
        }),
      ],
    }),
  );
  useEffect(() => startKeeping(() => window.location.reload()), []);
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}

const url = "/api/trpc";

/** For long answers: asked for in a request of their own, so that no answer grows with what happens to be asked beside it. */
export const ALONE = { context: { isAlone: true } } as const;

/** As long as the server asks for, where it does. */
const pauseBefore = (failures: number, error: unknown): number => (secondsToWait(error) ?? 0.5 * 2 ** failures) * 1_000;

/** A failure worth trying again: no answer at all, or one that says "later". Every change carries its key, so trying again is safe. */
function isPassing(error: unknown): boolean {
  // Joining and signing in are no procedures and carry no key: only where the server says that nothing happened are they tried again.
  if (!(error instanceof TRPCClientError)) return (error as { data?: { httpStatus?: number } }).data?.httpStatus === 503;
  const status = (error.data as { httpStatus?: number } | null | undefined)?.httpStatus;
  return status === undefined || status === 503 || (error.data as { refusal?: { code?: string } }).refusal?.code === "in-flight";
}
