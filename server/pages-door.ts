import { createCallerFactory } from "./api/procedures";
import { appRouter } from "./api/root";
import { identify } from "./auth/identify";

export type PageCaller = ReturnType<typeof createPageCaller>;
type Door = { readonly callerFor: (cookie: string | undefined, requestId: string) => Promise<PageCaller> };

const globals = globalThis as unknown as { plenaryPages?: Door };
const createPageCaller = createCallerFactory(appRouter);

/** Lets pages, which Next compiles apart, call the very router this process serves. */
export function offerToPages(): void {
  globals.plenaryPages = {
    callerFor: async (cookie, requestId) =>
      createPageCaller({ user: await identify(cookie), requestId, ip: "page", isPage: true, scopes: new Map() }),
  };
}
