import type { DebateScope, UserScope } from "@/server/data/scope";

/** What is known of a call before any procedure runs. The front door and the pages make it. */
export type Context = {
  readonly user: UserScope["user"] | null;
  readonly requestId: string;
  /** The address of the caller; only a trusted proxy may have named it. */
  readonly ip: string;
  /** Pages read on behalf of a browser whose request was already counted. */
  readonly isPage: boolean;
  /** Scopes already found while one page is made, or one batch of reads answered, by debate; changes find theirs anew. */
  readonly scopes: Map<string, Promise<DebateScope | null>> | null;
};
