import { isUnavailable } from "./api/errors";
import { createCallerFactory } from "./api/procedures";
import { appRouter } from "./api/root";
import { identify } from "./auth/identify";
import { noteAway } from "./http/away";

export type PageCaller = ReturnType<typeof createPageCaller>;
type Door = { readonly callerFor: (cookie: string | undefined, requestId: string) => Promise<PageCaller> };

const globals = globalThis as unknown as { plenaryPages?: Door };
const createPageCaller = createCallerFactory(appRouter);

/** Lets pages, which Next compiles apart, call the very router this process serves. */
export function offerToPages(): void {
  globals.plenaryPages = {
    callerFor: async (cookie, requestId) => {
      const context = { user: await whoLooks(cookie, requestId), requestId, ip: "page", isPage: true, scopes: new Map() };
      return createPageCaller(context, { onError: ({ error }) => note(error, requestId) });
    },
  };
}

async function whoLooks(cookie: string | undefined, requestId: string) {
  try {
    return await identify(cookie);
  } catch (error) {
    note(error, requestId);
    throw error;
  }
}

function note(error: unknown, requestId: string): void {
  if (isUnavailable(error)) noteAway(requestId);
}
